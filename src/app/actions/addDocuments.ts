import { type Finding, type Given, withGiven } from '../../data/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import { type Incoming, openAll, type Resuming } from '../documentsAt.ts';
import type { TaggerOptions } from '../openTagger.ts';
import { inOrder, openExtractor, type ProcessOptions } from '../processes/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import type { TimeLimitOptions } from '../readerOf.ts';
import { type AddingOptions, addOutcome } from './addDocument.ts';
import { removedMessage } from './removedMessage.ts';
import type { Running } from './running.ts';

/** Counts of what was added; `versions` of the added articles are new versions of known ones. */
export type AddedCounts = {
  readonly added: number;
  readonly versions: number;
  readonly unchanged: number;
  readonly statements: number;
};

/** Milliseconds between two checkpoints of a container: the time that a killed run may have to repeat. */
const CHECKPOINTS = 200;

/**
 * Adds the documents at these URIs in order. Those already in the record are skipped at once, so that a run that was
 * interrupted can be started again. The model is loaded for the first new document.
 */
export async function addDocuments(
  record: OpenRecord,
  uris: readonly string[],
  {
    signal,
    onProgress = () => {},
    given = {},
    ...options
  }: Running &
    TaggerOptions &
    ProcessOptions &
    TimeLimitOptions &
    Pick<AddingOptions, 'nested' | 'chair' | 'questions' | 'onFinding' | 'keep'> & {
      /** Fields of the articles that override those of their pages. */
      readonly given?: Given;
    },
): Promise<AddedCounts> {
  const counts = { added: 0, versions: 0, unchanged: 0, statements: 0 };
  const report = (done: number) => onProgress({ what: 'documents', done, total: uris.length });
  await using extractor = await openExtractor({ ...options, documents: uris.length });
  report(0);
  let done = 0;
  const made = { program: PROGRAM_VERSION, model: options.model ?? '' };
  const resuming: Resuming = {
    from(sha256) {
      const progress = record.containerProgress(sha256);
      if (progress?.program !== made.program || progress.model !== made.model) return null;
      counts.unchanged += progress.counts.articles;
      return progress;
    },
    isThere: record.cameFromElsewhere,
  };
  let saved = Date.now();
  const all = inOrder(allWithGiven(openAll(uris, resuming), given), extractor.atOnce, async ({ document }) =>
    document && !signal?.aborted && !record.has(document.sha256, document.uri)
      ? extractor.extract(document)
      : null,
  );
  for await (const { item, result } of all) {
    if (signal?.aborted && !result) break;
    for (const finding of item.findings()) options.onFinding(finding);
    const removal = item.document && record.removalAt(item.document.uri, item.document.sha256);
    if (removal)
      options.onFinding(
        item.located({
          ...{ code: 'removed', severity: 'warning', message: removedMessage(removal), uri: removal.uri },
        }),
      );
    const checkpoint = item.last || Date.now() - saved > CHECKPOINTS ? item.checkpoint() : null;
    if (checkpoint) {
      record.saveContainerProgress({ ...checkpoint, ...made });
      saved = Date.now();
    }
    if (item.document) {
      const onFinding = (finding: Finding) => options.onFinding(item.located(finding));
      const one = result && (await addOutcome(record, item.document, result, { ...options, onFinding }));
      item.settle(one || !result ? 'article' : 'no article');
      if (one?.came === 'unchanged' || !result) counts.unchanged += 1;
      else if (one) {
        counts.added += 1;
        counts.statements += one.statements;
        if (one.came === 'new-version') counts.versions += 1;
      }
    }
    if (item.last) {
      done += 1;
      report(done);
    }
    if (signal?.aborted) break;
  }
  return counts;
}

async function* allWithGiven(all: AsyncIterable<Incoming>, given: Given): AsyncGenerator<Incoming> {
  for await (const one of all)
    yield one.document ? { ...one, document: withGiven(one.document, given) } : one;
}

/** Whether derived data must be updated after adding: also for what an earlier, interrupted run has left. */
export function needsUpdate(record: OpenRecord, { added }: Pick<AddedCounts, 'added'>): boolean {
  return added > 0 || record.lacksEmbeddings();
}
