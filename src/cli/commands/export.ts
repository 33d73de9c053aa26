import { servingToRead } from '../../app/servingToRead.ts';
import { usage } from '../../errors.ts';
import { countOf } from '../../text/countOf.ts';
import {
  type Command,
  type CommonOptions,
  OPTIONS,
  type OutputOptions,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { type Format, openStatements } from '../output/statementsOutput.ts';
import { writeList } from '../output/writeList.ts';
import { writeOut } from '../output/writeOut.ts';

const EXPORTS = ['jsonl', 'csv', 'parquet', 'brat', 'webannotation', 'html'] as const satisfies Format[];
type Options = CommonOptions & OutputOptions & RecordOptions & { format: (typeof EXPORTS)[number] };

export const exportCommand: Command<Options> = {
  name: 'export',
  summary: "write the record's statements to a file",
  more: 'Statements are written in the order in which they were added. CSV cells that a spreadsheet would run as a formula are escaped.',
  argument: {
    name: '[what]',
    description:
      'statements (the default), or corrections: each with the statement as the model found it, as JSON Lines for training',
  },
  options: [
    { flags: '-f, --format <format>', description: 'output format', choices: EXPORTS, default: 'jsonl' },
    OPTIONS.output,
    OPTIONS.record,
    OPTIONS.quiet,
  ],
  examples: [
    ['onrecord export -o statements.jsonl', 'one statement per line'],
    ['onrecord export --format csv -o statements.csv', 'a table'],
    ['onrecord export corrections -o corrections.jsonl', 'what people corrected, as training data'],
    ['onrecord export --format brat -o annotated', 'a folder for brat'],
  ],
  run: exportAll,
};

async function exportAll([what = 'statements']: readonly string[], options: Options): Promise<number> {
  await using serving = await servingToRead(options.record);
  const { listStatements, listTrainingCorrections } = await import('../../app/queries/listStatements.ts');
  if (what === 'corrections') {
    const asLines = { ...options, format: 'jsonl' } as const;
    return await writeList(listTrainingCorrections(serving), asLines, () => '', 'nothing was corrected');
  }
  if (what !== 'statements') throw usage(`${what}: only statements or corrections can be exported`);
  const output = await openStatements(options);
  const count = await writeOut(output, async () => {
    let written = 0;
    for (const { article, statements } of listStatements(serving)) {
      await output.article(article, statements);
      written += statements.length;
    }
    return written;
  });
  if (!options.quiet && options.output)
    console.error(`wrote ${countOf(count, 'statement')} to ${options.output}`);
  return EXIT.done;
}
