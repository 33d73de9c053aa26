import type { OpenRecord } from '../../record/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import type { Running } from './running.ts';

/** More articles than an action has time for: an upgrade left them uncounted. */
const MANY = 200;

/** Works out what is counted of the sources of articles that are not counted yet: who they are, and how they are shown. */
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
 * The same after the record was changed: what is new is counted at once, and the rest too, unless an upgrade left very much of it. That is
 * counted by a server meanwhile ({@link countSourcesInSteps}), or by `onrecord sources`.
 */
export async function countNewSources(record: OpenRecord, running: Running = {}): Promise<void> {
  if (record.sources.countUncounted(PROGRAM_VERSION) <= MANY) return countSources(record, running);
  const { describeSources } = await import('../../sources/index.ts');
  for (const _ of record.sources.countArticles(describeSources, PROGRAM_VERSION, 'new'))
    if (running.signal?.aborted) return;
}

/** Counts what is not counted yet, each step as a piece of work of its own, between which others have their turn. */
export async function countSourcesInSteps(
  record: OpenRecord,
  run: (step: () => Promise<boolean>) => Promise<boolean>,
  { signal }: Pick<Running, 'signal'>,
): Promise<void> {
  const { describeSources } = await import('../../sources/index.ts');
  const steps = record.sources.countArticles(describeSources, PROGRAM_VERSION);
  while (!signal?.aborted && (await run(async () => !steps.next().done)));
}
