import type { Reprocessed } from '../../app/actions/reprocess.ts';
import { recordToWrite } from '../../app/recordFile.ts';
import { countOf } from '../../text/countOf.ts';
import {
  type Command,
  type CommonOptions,
  type ModelOptions,
  type NestedOptions,
  OPTIONS,
  type RecordOptions,
  type TimeLimitOptions,
  type TurnOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { makeFindings } from '../output/findings.ts';
import { updating } from '../output/updating.ts';
import { watchInterrupt } from '../terminal/interrupt.ts';
import { showSteps } from '../terminal/progress.ts';

type Options = CommonOptions &
  ModelOptions &
  NestedOptions &
  TurnOptions &
  RecordOptions &
  TimeLimitOptions & { all?: boolean };

type Summary = Readonly<Reprocessed> & { readonly failed: number };

export const reprocessCommand: Command<Options> = {
  name: 'reprocess',
  summary: 'process the stored documents again with this version and model',
  more:
    'Processes articles that another version or model processed; corrections stay. A run that was interrupted or killed continues where it stopped. Prints ' +
    'at the end what changed.',
  argument: null,
  options: [
    { flags: '--all', description: 'all articles, also those that this version and model processed' },
    OPTIONS.record,
    OPTIONS.nested,
    OPTIONS.noChair,
    OPTIONS.noQuestions,
    OPTIONS.timeLimit,
    OPTIONS.model,
    OPTIONS.threads,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [['onrecord reprocess', 'after an update of the program']],
  run: reprocessAll,
};

async function reprocessAll(_: readonly string[], options: Options): Promise<number> {
  const [{ reprocess }, { updateDerivedData }] = await Promise.all([
    import('../../app/actions/reprocess.ts'),
    import('../../app/actions/updateDerivedData.ts'),
  ]);
  const bars = showSteps(!options.quiet);
  const findings = makeFindings(options, bars.clear);
  using record = await recordToWrite(options.record);
  using interrupt = watchInterrupt();
  const { signal } = interrupt;
  const running = { signal, onProgress: bars.onProgress };
  let summary: Reprocessed;
  try {
    summary = await reprocess(record, { ...options, ...running, onFinding: findings.tell });
  } finally {
    bars.end();
  }
  tell({ ...summary, failed: findings.failed() }, options);
  if (signal.aborted) return EXIT.interrupted;
  // Also what an earlier run left undone, or a version before did not know.
  await updating(bars, options, () => updateDerivedData(record, { ...options, ...running }));
  return findings.failed() > 0 ? EXIT.failed : EXIT.done;
}

function tell({ articles, failed, same, added, vanished, changed }: Summary, { json, quiet }: Options): void {
  if (json) console.log(JSON.stringify({ articles, failed, same, added, vanished, changed }));
  else if (!quiet) {
    const fields = Object.entries(changed).map(([what, times]) => `${what} ${times}`);
    const parts = [
      `${countOf(articles, 'article')} read again`,
      `${countOf(same, 'statement')} as before, ${added} new, ${vanished} vanished`,
      ...(fields.length > 0 ? [`changed: ${fields.join(', ')}`] : []),
      ...(failed > 0 ? [`${failed} failed`] : []),
    ];
    console.error(parts.join('; '));
  }
}
