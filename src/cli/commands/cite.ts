import { servingToRead } from '../../app/servingToRead.ts';
import type { Citation } from '../../data/index.ts';
import { visible } from '../../render/visible.ts';
import {
  type BaseOptions,
  type Command,
  type CommonOptions,
  OPTIONS,
  type OutputOptions,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { statementNamed } from '../input/statementNamed.ts';
import { openOutput } from '../output/output.ts';
import { writeOut } from '../output/writeOut.ts';

type Options = CommonOptions &
  OutputOptions &
  RecordOptions &
  BaseOptions & { readonly format?: 'text' | 'csl' | 'ris' };

export const citeCommand: Command<Options> = {
  name: 'cite',
  summary: 'print a statement as a citation',
  more:
    'The citation has the speaker, the words as the article has them, and whether these are quoted or paraphrased; title, publisher, author, date and ' +
    'address of the article; the passage; the confidences of speaker and statement, or who checked them; the id of the statement, and the beginning of ' +
    'the SHA-256 of the stored document. Zotero, Mendeley, EndNote and others read CSL-JSON and RIS.',
  argument: { name: '<id...>', description: 'ids of statements, or their beginnings' },
  options: [
    {
      flags: '-f, --format <format>',
      description: 'output format (default: text)',
      choices: ['text', 'csl', 'ris'],
    },
    OPTIONS.base,
    OPTIONS.output,
    OPTIONS.record,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord cite st_5f0c | pbcopy', 'plain text, on the clipboard of a Mac'],
    ['onrecord cite st_5f0c st_91be -f ris -o cited.ris', 'two statements, for a citation program'],
    ['onrecord cite st_5f0c --base https://desk.example.org', 'with a link to its page'],
  ],
  run: cite,
};

async function cite(ids: readonly string[], options: Options): Promise<number> {
  await using serving = await servingToRead(options.record);
  const { citeStatement } = await import('../../app/queries/citeStatement.ts');
  const { base } = options;
  const found = ids.flatMap((given) => {
    const { id } = statementNamed(serving.record, given);
    return citeStatement(serving, id, { base }) ?? [];
  });
  const output = openOutput(options.output);
  await writeOut(output, () => output.write(written(found, options)));
  return EXIT.done;
}

function written(found: readonly Citation[], { json, format = 'text' }: Options): string {
  if (json) return found.map((one) => `${JSON.stringify(one)}\n`).join('');
  if (format === 'csl')
    return `${JSON.stringify(
      found.map(({ csl }) => csl),
      null,
      2,
    )}\n`;
  if (format === 'ris') return found.map(({ ris }) => ris).join('');
  return `${visible(found.map(({ text }) => text).join('\n\n'))}\n`;
}
