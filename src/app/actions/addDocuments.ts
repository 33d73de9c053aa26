import type { Tagger } from '../../extract/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import { documentAt } from '../inputs.ts';
import { openTagger, type TaggerOptions } from '../openTagger.ts';
import { readerOf, type TimeLimitOptions } from '../readerOf.ts';
import { type AddingOptions, addDocument } from './addDocument.ts';
import type { Running } from './running.ts';

/** What adding documents came to; `versions` of the added are new versions of what was there. */
export type AddedCounts = {
  readonly added: number;
  readonly versions: number;
  readonly unchanged: number;
  readonly statements: number;
};

/**
 * Adds the documents at some URIs one after the other. What is there already is passed over at once, so that a run that was ended goes on
 * when it is started again; the model is loaded with the first document that is new.
 */
export async function addDocuments(
  record: OpenRecord,
  uris: readonly string[],
  {
    signal,
    onProgress = () => {},
    ...options
  }: Running &
    TaggerOptions &
    TimeLimitOptions &
    Pick<AddingOptions, 'nested' | 'chair' | 'questions' | 'onFinding'>,
): Promise<AddedCounts> {
  const counts = { added: 0, versions: 0, unchanged: 0, statements: 0 };
  const report = (done: number) => onProgress({ what: 'documents', done, total: uris.length });
  let tagger: Tagger | null = null;
  await using reader = await readerOf(options);
  report(0);
  try {
    for (const [i, uri] of uris.entries()) {
      if (signal?.aborted) break;
      const document = await documentAt(uri, options.onFinding);
      if (document && record.has(document.sha256, document.uri)) counts.unchanged += 1;
      else if (document) {
        tagger ??= await openTagger(options);
        const one = await addDocument(record, document, tagger, { ...options, reader });
        if (one?.came === 'unchanged') counts.unchanged += 1;
        else if (one) {
          counts.added += 1;
          counts.statements += one.statements;
          if (one.came === 'new-version') counts.versions += 1;
        }
      }
      report(i + 1);
    }
  } finally {
    await tagger?.close();
  }
  return counts;
}

/** Whether derived data are to be brought up to date after adding: also what an earlier run that was cut off left undone. */
export function needsUpdate(record: OpenRecord, { added }: Pick<AddedCounts, 'added'>): boolean {
  return added > 0 || record.lacksEmbeddings();
}
