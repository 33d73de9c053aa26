import { servingToRead } from '../../app/servingToRead.ts';
import { type StatementView, UNSURE_BELOW } from '../../data/index.ts';
import { actWords, confidenceWords } from '../../render/wording.ts';
import type { Command, RecordOptions } from '../command.ts';
import { LIST_OPTIONS, type ListOptions, writeList } from '../output/writeList.ts';

type Options = ListOptions & RecordOptions & { readonly below?: number; readonly limit?: number };

export const reviewCommand: Command<Options> = {
  name: 'review',
  summary: 'list statements to check, least sure first',
  more:
    'Lists statements that the program is unsure of, or whose speaker it is unsure of, and statements that an alert found unsure, without those that ' +
    'somebody has checked. `onrecord correct ID --confirm` accepts one, `--speaker` and `--not-a-statement` correct it; the page /review shows the ' +
    'same list.',
  argument: null,
  options: [
    {
      flags: '--below <number>',
      description: `list statements that have, or whose speaker has, a lower confidence than this, 0 to 1 (default: ${UNSURE_BELOW})`,
      number: { least: 0 },
    },
    {
      flags: '-n, --limit <number>',
      description: 'print at most this many (default: 50)',
      number: { least: 1, whole: true },
    },
    ...LIST_OPTIONS,
  ],
  examples: [
    ['onrecord review -f text', 'the 50 least sure'],
    ['onrecord review --below 0.5 --json', 'for programs'],
  ],
  run: list,
};

async function list(_: readonly string[], options: Options): Promise<number> {
  await using serving = await servingToRead(options.record);
  const { getReview } = await import('../../app/queries/getReview.ts');
  const { statements, waiting, done } = getReview(serving, options);
  const code = await writeList(statements, options, textOf, 'nothing waits for review');
  if (!options.quiet) console.error(`${done} done, ${waiting} waiting`);
  return code;
}

function textOf(statement: StatementView): string {
  const { id, speaker, passage } = statement;
  const who = `${speaker?.name ?? 'no speaker named'} ${actWords(statement)}`;
  return `${id}  ${who} · ${confidenceWords(statement)}\n      ${passage.text.replace(/\s+/g, ' ')}\n`;
}
