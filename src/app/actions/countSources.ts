import type { OpenRecord } from '../../record/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import type { Running } from './running.ts';

/** With more articles than this to count, an update would take too long; an upgrade leaves so many. */
const MANY = 200;

/** Counts the sources of articles that are not counted yet, and finds the facts by which they are counted. */
export async function countSources(
  record: OpenRecord,
  { signal, onProgress = () => {} }: Running = {},
): Promise<void> {
  const total = record.sources.countUncounted(PROGRAM_VERSION);
  if (total === 0) return;
  const { describeSources } = await import('../../sources/index.ts');
  onProgress({ what: 'sources', done: 0, total });
  for (const done of record.sources.countArticles(describeSources, PROGRAM_VERSION)) {
    onProgress({ what: 'sources', done, total });
    if (signal?.aborted) return;
  }
}

/**
 * Counts sources after the record has changed: of new articles at once, and of the others too, unless an upgrade left
 * very many. Those are counted later by a server ({@link countSourcesInSteps}) or by `onrecord sources`.
 */
export async function countNewSources(record: OpenRecord, running: Running = {}): Promise<void> {
  if (record.sources.countUncounted(PROGRAM_VERSION) <= MANY) return countSources(record, running);
  const { describeSources } = await import('../../sources/index.ts');
  for (const _ of record.sources.countArticles(describeSources, PROGRAM_VERSION, 'new'))
    if (running.signal?.aborted) return;
}

/** Counts what is not counted yet in separate steps, so that other work can run in between. */
export async function countSourcesInSteps(
  record: OpenRecord,
  run: (step: () => Promise<boolean>) => Promise<boolean>,
  { signal }: Pick<Running, 'signal'>,
): Promise<void> {
  const { describeSources } = await import('../../sources/index.ts');
  const steps = record.sources.countArticles(describeSources, PROGRAM_VERSION);
  while (!signal?.aborted && (await run(async () => !steps.next().done)));
}
