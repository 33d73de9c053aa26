import {
  type Command,
  type CommonOptions,
  OPTIONS,
  type OutputOptions,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { recordToRead } from '../recordToRead.ts';
import { type Format, openStatements } from '../statementsOutput.ts';
import { writeOut } from '../writeOut.ts';

const EXPORTS = ['jsonl', 'csv', 'brat', 'webannotation', 'html'] as const satisfies Format[];
type Options = CommonOptions & OutputOptions & RecordOptions & { format: (typeof EXPORTS)[number] };

export const exportCommand: Command<Options> = {
  name: 'export',
  summary: "write the record's statements to a file",
  more: 'In the order in which they were added. CSV keeps spreadsheets from running a cell as a formula.',
  argument: null,
  options: [
    { flags: '-f, --format <format>', description: 'how to write', choices: EXPORTS, default: 'jsonl' },
    OPTIONS.output,
    OPTIONS.record,
    OPTIONS.quiet,
  ],
  examples: [
    ['onrecord export -o statements.jsonl', 'one statement a line'],
    ['onrecord export --format csv -o statements.csv', 'a table'],
    ['onrecord export --format brat -o annotated', 'a folder for brat'],
  ],
  run: exportAll,
};

async function exportAll(_: readonly string[], options: Options): Promise<number> {
  using record = await recordToRead(options.record);
  const output = await openStatements(options);
  const count = await writeOut(output, async () => {
    let written = 0;
    const statements = record.statements();
    let next = statements.next();
    for (const article of record.articles()) {
      const own = [];
      while (!next.done && next.value.article.id === article.id) {
        own.push(next.value);
        next = statements.next();
      }
      await output.article(article, own);
      written += own.length;
    }
    return written;
  });
  if (!options.quiet && options.output) console.error(`wrote ${count} statements to ${options.output}`);
  return EXIT.done;
}
