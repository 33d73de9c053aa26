import { usage } from '../../errors.ts';
import type { OpenRecord } from '../../record/index.ts';
import { passageOf } from '../../text/passage.ts';
import {
  type Command,
  type CommonOptions,
  OPTIONS,
  type OutputOptions,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { recordToRead } from '../input/recordToRead.ts';
import { type Format, openStatements } from '../output/statementsOutput.ts';
import { writeList } from '../output/writeList.ts';
import { writeOut } from '../output/writeOut.ts';

const EXPORTS = ['jsonl', 'csv', 'parquet', 'brat', 'webannotation', 'html'] as const satisfies Format[];
type Options = CommonOptions & OutputOptions & RecordOptions & { format: (typeof EXPORTS)[number] };

export const exportCommand: Command<Options> = {
  name: 'export',
  summary: "write the record's statements to a file",
  more: 'In the order in which they were added. CSV keeps spreadsheets from running a cell as a formula.',
  argument: {
    name: '[what]',
    description:
      'statements (the default), or corrections: each with the statement as the machine told it, as JSON Lines to train with',
  },
  options: [
    { flags: '-f, --format <format>', description: 'how to write', choices: EXPORTS, default: 'jsonl' },
    OPTIONS.output,
    OPTIONS.record,
    OPTIONS.quiet,
  ],
  examples: [
    ['onrecord export -o statements.jsonl', 'one statement a line'],
    ['onrecord export --format csv -o statements.csv', 'a table'],
    ['onrecord export corrections -o corrections.jsonl', 'what people corrected, as training data'],
    ['onrecord export --format brat -o annotated', 'a folder for brat'],
  ],
  run: exportAll,
};

async function exportAll([what = 'statements']: readonly string[], options: Options): Promise<number> {
  using record = await recordToRead(options.record);
  if (what === 'corrections') return await exportCorrections(record, options);
  if (what !== 'statements') throw usage(`${what}: export statements or corrections`);
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

/** Corrections of statements that hold, each with the passage it is of. */
async function exportCorrections(record: OpenRecord, options: Options): Promise<number> {
  const asLines = { ...options, format: 'jsonl' } as const;
  return await writeList(trainable(record), asLines, () => '', 'nothing was corrected');
}

function* trainable(record: OpenRecord): Generator<object> {
  for (const correction of record.corrections()) {
    if (correction.undone || !correction.before || correction.statement === null) continue;
    const { statement } = correction.before;
    const article = record.article(statement.article.id);
    const passage = article ? article.text.slice(...passageOf(article, statement)) : null;
    yield { ...correction, after: record.statement(correction.statement), passage };
  }
}
