import { servingToRead } from '../../app/servingToRead.ts';
import { usage } from '../../errors.ts';
import { visible } from '../../render/visible.ts';
import {
  type Command,
  type CommonOptions,
  OPTIONS,
  type OutputOptions,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { openOutput } from '../output/output.ts';
import { writeOut } from '../output/writeOut.ts';

type Options = CommonOptions &
  OutputOptions &
  RecordOptions & {
    readonly since?: string;
    readonly format?: 'text' | 'html' | 'json';
    readonly server?: string;
  };

export const digestCommand: Command<Options> = {
  name: 'digest',
  summary: 'print what is new: statements by person, position changes, edited articles, alerts',
  more: 'For e-mail: `onrecord digest --since yesterday --format html | mail …`. Statements and speakers with a confidence below 70% are marked unsure.',
  argument: null,
  options: [
    {
      flags: '--since <time>',
      description:
        'added since: yesterday, today, 12h, 7d, 2025-03-04 or 2025-03-04T06:00Z (default: yesterday)',
    },
    {
      flags: '-f, --format <format>',
      description: 'output format (default: text)',
      choices: ['text', 'html', 'json'],
    },
    { flags: '--server <url>', description: 'the address of `onrecord serve`, for links' },
    OPTIONS.output,
    OPTIONS.record,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord digest --since yesterday', 'since midnight before today'],
    ['onrecord digest --since 12h -f html --server http://127.0.0.1:8421', 'a page with links to the record'],
  ],
  run: digest,
};

async function digest(_: readonly string[], options: Options): Promise<number> {
  const { since = 'yesterday', server = '' } = options;
  const format = options.json ? 'json' : (options.format ?? 'text');
  const from = timeAsked(since, new Date());
  await using serving = await servingToRead(options.record);
  const { makeDigest } = await import('../../app/queries/makeDigest.ts');
  const found = makeDigest(serving.record, from.toISOString());
  const { digestText } = await import('../../render/digestText.ts');
  const { digestHtml } = await import('../../render/html/digestHtml.ts');
  const origin = server.replace(/\/$/, '');
  const text = {
    text: digestText,
    html: digestHtml,
    json: (one: typeof found) => `${JSON.stringify(one)}\n`,
  }[format](found, origin);
  const output = openOutput(options.output);
  await writeOut(output, () => output.write(format === 'text' ? visible(text) : text));
  return EXIT.done;
}

/** The time that a user means; days begin at midnight here. @throws OnrecordError usage */
export function timeAsked(since: string, now: Date): Date {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  if (since === 'today') return day;
  if (since === 'yesterday') return new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const [, count, unit] = /^(\d{1,5})([hd])$/.exec(since) ?? [];
  if (count) return new Date(now.getTime() - Number(count) * (unit === 'h' ? 3_600_000 : 86_400_000));
  const time = /^\d{4}-\d\d-\d\d(?:T\S+)?$/.test(since) ? new Date(since) : null;
  if (!time || Number.isNaN(time.getTime()))
    throw usage(`--since ${since}: use yesterday, today, 12h, 7d, 2025-03-04 or 2025-03-04T06:00Z`);
  return time;
}
