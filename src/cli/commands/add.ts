import type { AddedCounts } from '../../app/actions/addDocuments.ts';
import { expandUris } from '../../app/inputs.ts';
import { recordToAdd } from '../../app/recordFile.ts';
import { countOf } from '../../text/countOf.ts';
import {
  type Command,
  type CommonOptions,
  INPUTS,
  type ModelOptions,
  type NestedOptions,
  OPTIONS,
  type RecordOptions,
  type TimeLimitOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { makeFindings } from '../output/findings.ts';
import { updating } from '../output/updating.ts';
import { watchInterrupt } from '../terminal/interrupt.ts';
import { showSteps } from '../terminal/progress.ts';

type Options = CommonOptions & ModelOptions & NestedOptions & RecordOptions & TimeLimitOptions;
type Counts = AddedCounts & { readonly failed: number };

export const addCommand: Command<Options> = {
  name: 'add',
  summary: 'add documents, their articles and statements to the record',
  more:
    'Adding the same input again changes nothing: documents that are already in the record are skipped, so a run that was interrupted or killed continues ' +
    'where it stopped when you start it again. Several programs can add to one record at the same time.',
  argument: INPUTS,
  options: [
    OPTIONS.record,
    OPTIONS.nested,
    OPTIONS.timeLimit,
    OPTIONS.model,
    OPTIONS.threads,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord add articles/', 'everything in a folder, into onrecord.db'],
    ['onrecord add --record budget.db "2024-*/*.html"', 'into another record'],
    ['onrecord add https://example.org/a.html', 'a page from the web'],
  ],
  run: add,
};

async function add(inputs: readonly string[], options: Options): Promise<number> {
  const [{ addDocuments, needsUpdate }, { updateDerivedData }] = await Promise.all([
    import('../../app/actions/addDocuments.ts'),
    import('../../app/actions/updateDerivedData.ts'),
  ]);
  const bars = showSteps(!options.quiet);
  const findings = makeFindings(options, bars.clear);
  using record = await recordToAdd(options.record);
  const uris = await expandUris(inputs, findings.tell);
  using interrupt = watchInterrupt();
  const { signal } = interrupt;
  const running = { signal, onProgress: bars.onProgress };
  let counts: AddedCounts;
  try {
    counts = await addDocuments(record, uris, { ...options, ...running, onFinding: findings.tell });
  } finally {
    bars.end();
  }
  tell({ ...counts, failed: findings.failed() }, options);
  if (!signal.aborted && needsUpdate(record, counts))
    await updating(bars, options, () => updateDerivedData(record, { ...options, ...running }));
  if (signal.aborted) return EXIT.interrupted;
  return findings.failed() > 0 ? EXIT.failed : EXIT.done;
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
