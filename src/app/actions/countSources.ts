import type { OpenRecord } from '../../record/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import type { Running } from './running.ts';

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
