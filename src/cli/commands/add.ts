import type { AddedCounts } from '../../app/actions/addDocuments.ts';
import type { AddLinesOptions } from '../../app/actions/addLines.ts';
import { expandUris, openStream } from '../../app/inputs.ts';
import { type Keep, type OpenRecord, recordToAdd } from '../../app/recordFile.ts';
import { usage } from '../../errors.ts';
import { countOf } from '../../text/countOf.ts';
import {
  type Command,
  type CommonOptions,
  INPUTS,
  type InputOptions,
  type ModelOptions,
  type NestedOptions,
  OPTIONS,
  type ProcessOptions,
  type RecordOptions,
  type TimeLimitOptions,
  type TurnOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { GIVEN_OPTIONS, type GivenOptions, givenIn } from '../input/given.ts';
import { makeFindings } from '../output/findings.ts';
import { updating } from '../output/updating.ts';
import { watchInterrupt } from '../terminal/interrupt.ts';
import { showSteps } from '../terminal/progress.ts';

type Options = CommonOptions &
  InputOptions &
  ModelOptions &
  NestedOptions &
  ProcessOptions &
  RecordOptions &
  TimeLimitOptions &
  TurnOptions &
  GivenOptions & { readonly keep?: Keep };
type Counts = AddedCounts & { readonly failed: number };

export const addCommand: Command<Options> = {
  name: 'add',
  summary: 'add documents, their articles and statements to the record',
  more:
    'Adding the same input again changes nothing: documents that are already in the record are skipped, so a run that was interrupted or killed continues ' +
    'where it stopped when you start it again. Several programs can add to one record at the same time. With --input jsonl ' +
    'each line is a document, or a result that `extract --input jsonl` printed, on this machine or another; results are checked and added without the model.',
  argument: INPUTS,
  options: [
    OPTIONS.record,
    OPTIONS.input,
    ...GIVEN_OPTIONS,
    OPTIONS.nested,
    OPTIONS.noChair,
    OPTIONS.noQuestions,
    {
      flags: '--keep <what>',
      description:
        'keep the bytes of each document in the record, or by reference only their SHA-256 and their place in a file (default: bytes)',
      choices: ['bytes', 'reference'],
    },
    OPTIONS.timeLimit,
    OPTIONS.model,
    OPTIONS.threads,
    OPTIONS.processes,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord add articles/', 'everything in a folder, into onrecord.db'],
    ['onrecord add --record budget.db "2024-*/*.html"', 'into another record'],
    ['cat results-*.jsonl | onrecord add --input jsonl -', 'what `extract --input jsonl` found elsewhere'],
    ['onrecord add --keep reference crawl.warc.gz', 'without the bytes of an archive that stays where it is'],
    ['onrecord add https://example.org/a.html', 'a page from the web'],
    ['onrecord add note.txt --title "Port shut" --date 2025-03-05', 'a text that says neither'],
  ],
  run: add,
};

async function add(inputs: readonly string[], options: Options): Promise<number> {
  const [{ addDocuments, needsUpdate }, { updateDerivedData }, { runAlerts }] = await Promise.all([
    import('../../app/actions/addDocuments.ts'),
    import('../../app/actions/updateDerivedData.ts'),
    import('../../app/actions/alerts/runAlerts.ts'),
  ]);
  const given = givenIn(options, inputs);
  const bars = showSteps(!options.quiet);
  const findings = makeFindings(options, bars.clear);
  using record = await recordToAdd(options.record);
  const uris = await expandUris(inputs, findings.tell);
  if (options.keep === 'reference') checkReferences(uris, options);
  using interrupt = watchInterrupt();
  const { signal } = interrupt;
  const running = { signal, onProgress: bars.onProgress };
  let counts: AddedCounts;
  try {
    const adding = { ...options, ...running, onFinding: findings.tell };
    counts =
      options.input === 'jsonl'
        ? await addLinesOf(record, uris, adding)
        : await addDocuments(record, uris, { ...adding, given });
  } finally {
    bars.end();
  }
  tell({ ...counts, failed: findings.failed() }, options);
  if (!signal.aborted && needsUpdate(record, counts))
    await updating(bars, options, () => updateDerivedData(record, { ...options, ...running }));
  if (!signal.aborted && counts.added > 0) await runAlerts(record, { signal });
  if (signal.aborted) return EXIT.interrupted;
  return findings.failed() > 0 ? EXIT.failed : EXIT.done;
}

/** Only files are there again later. @throws OnrecordError usage */
function checkReferences(uris: readonly string[], { input }: Options): void {
  if (input !== undefined) throw usage('--keep reference cannot be used with --input: give only the file');
  const other = uris.find((uri) => uri === '-' || /^https?:/i.test(uri));
  if (other !== undefined)
    throw usage(
      `--keep reference is for files, and ${other === '-' ? 'standard input' : other} is none: save it first`,
    );
}

/** Adds the lines of each input, one after the other. */
async function addLinesOf(
  record: OpenRecord,
  uris: readonly string[],
  options: AddLinesOptions,
): Promise<AddedCounts> {
  const { addLines } = await import('../../app/actions/addLines.ts');
  const all = { added: 0, versions: 0, unchanged: 0, statements: 0 };
  for (const uri of uris) {
    const counts = await addLines(record, uri, openStream(uri), options);
    for (const name of ['added', 'versions', 'unchanged', 'statements'] as const) all[name] += counts[name];
  }
  return all;
}

function tell(counts: Counts, { record, json, quiet }: Options): void {
  if (json) console.log(JSON.stringify({ record, ...counts }));
  else if (!quiet) {
    const { added, versions, unchanged, failed, statements } = counts;
    const parts = [
      `added ${countOf(added, 'article')} with ${countOf(statements, 'statement')} to ${record}`,
      ...(versions > 0
        ? [`${versions} ${versions === 1 ? 'is a new version' : 'are new versions'} of what was there`]
        : []),
      ...(unchanged > 0 ? [`${unchanged} ${unchanged === 1 ? 'was' : 'were'} there already`] : []),
      ...(failed > 0 ? [`${failed} failed`] : []),
    ];
    console.error(parts.join('; '));
  }
}
