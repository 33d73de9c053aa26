import type { Serving } from '../../app/serving.ts';
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
import { openOutput } from '../output/output.ts';
import { type Format, openStatements } from '../output/statementsOutput.ts';
import { writeList } from '../output/writeList.ts';
import { writeOut } from '../output/writeOut.ts';

const EXPORTS = ['jsonl', 'csv', 'parquet', 'brat', 'webannotation', 'html'] as const satisfies Format[];
type Options = CommonOptions &
  OutputOptions &
  RecordOptions & { format: (typeof EXPORTS)[number]; bom?: boolean };

export const exportCommand: Command<Options> = {
  name: 'export',
  summary: "write the record's statements to a file",
  more: 'Statements are written in the order in which they were added. CSV cells that a spreadsheet would run as a formula are escaped.',
  argument: {
    name: '[what]',
    description:
      'statements (the default); articles: a table with text and number of words, as CSV or JSON Lines; or corrections: each with the statement as the model found it, as JSON Lines for training',
  },
  options: [
    { flags: '-f, --format <format>', description: 'output format', choices: EXPORTS, default: 'jsonl' },
    OPTIONS.bom,
    OPTIONS.output,
    OPTIONS.record,
    OPTIONS.quiet,
  ],
  examples: [
    ['onrecord export -o statements.jsonl', 'one statement per line'],
    ['onrecord export --format csv -o statements.csv', 'a table'],
    ['onrecord export articles -f csv -o articles.csv', 'the articles, also those without a statement'],
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
  if (what === 'articles') return await exportArticles(serving, options);
  if (what !== 'statements') throw usage(`${what}: only statements, articles or corrections can be exported`);
  const { tableRows } = await import('../../app/queries/tableRows.ts');
  const output = await openStatements({ ...options, row: tableRows(serving.record) });
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

/** All articles, the newest version of each. @throws OnrecordError usage, for a format that has no table of articles */
async function exportArticles(serving: Serving, options: Options): Promise<number> {
  const { format, output: path, bom } = options;
  if (format !== 'csv' && format !== 'jsonl')
    throw usage(`articles can be exported as csv or jsonl, not as ${format}`);
  const { articleTable } = await import('../../app/queries/articleTable.ts');
  const rows = articleTable(serving);
  if (format === 'jsonl')
    return writeList(rows, { ...options, format }, () => '', 'the record has no articles');
  const { articlesCsv } = await import('../../app/formats.ts');
  const output = openOutput(path);
  await writeOut(output, async () => {
    for (const part of articlesCsv(rows, { bom: bom === true })) await output.write(part);
  });
  return EXIT.done;
}
