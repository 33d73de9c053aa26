import type { Person, Role } from '../../data/index.ts';
import { visible } from '../../export/report/visible.ts';
import {
  type Command,
  type CommonOptions,
  OPTIONS,
  type OutputOptions,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { openOutput } from '../output.ts';
import { recordToRead } from '../recordToRead.ts';
import { writeOut } from '../writeOut.ts';

type Options = CommonOptions & OutputOptions & RecordOptions & { format?: 'text' | 'jsonl' };

export const peopleListCommand: Command<Options> = {
  name: 'people list',
  summary: 'the people that the record knows from who’s-whos, with their roles',
  argument: { name: '[name...]', description: 'a name or alias, or a part of one' },
  options: [
    {
      flags: '-f, --format <format>',
      description: 'how to print (default: text on a terminal, else jsonl)',
      choices: ['text', 'jsonl'],
    },
    OPTIONS.output,
    OPTIONS.record,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord people list', 'everybody'],
    ['onrecord people list sanders -f text', 'who is called so, and what they were when'],
  ],
  run: list,
};

async function list(words: readonly string[], options: Options): Promise<number> {
  using record = await recordToRead(options.record);
  const output = openOutput(options.output);
  const format = options.json ? 'jsonl' : (options.format ?? (output.terminal ? 'text' : 'jsonl'));
  const count = await writeOut(output, async () => {
    let found = 0;
    for (const person of record.people(words.join(' '))) {
      await output.write(format === 'jsonl' ? `${JSON.stringify(person)}\n` : visible(textOf(person)));
      found += 1;
    }
    return found;
  });
  if (!options.quiet && count === 0) console.error('onrecord: nobody found');
  return EXIT.done;
}

function textOf({ name, aliases, born, died, roles }: Person): string {
  const life = born || died ? ` (${born ?? ''}–${died ?? ''})` : '';
  const also = aliases.length > 0 ? `  also ${aliases.join(', ')}\n` : '';
  return `${name}${life}\n${also}${roles.map((role) => `  ${lineOf(role)}\n`).join('')}`;
}

function lineOf({ title, organization, area, party, from, to }: Role): string {
  const what = [title, organization, area, party].filter(Boolean).join(', ');
  return from || to ? `${from ?? ''}–${to ?? ''} ${what}` : what;
}
