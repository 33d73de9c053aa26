import type { Article, Statement } from '../../data/index.ts';
import { statementsOf, type TurnOptions } from '../../pipeline.ts';
import { documentAt, type OnFinding } from '../inputs.ts';
import { openTagger, type TaggerOptions } from '../openTagger.ts';
import { readerOf, type TimeLimitOptions } from '../readerOf.ts';
import type { Running } from './running.ts';

export type ExtractingOptions = Running &
  TaggerOptions &
  TimeLimitOptions &
  TurnOptions & {
    readonly nested?: number;
    /** Statements with less confidence are left out; 0 by default. */
    readonly minConfidence?: number;
    readonly onFinding: OnFinding;
  };

/** Finds the statements of the documents at some URIs, one after the other, and hands each article over with its own. False where it was ended before the last. */
export async function extractDocuments(
  uris: readonly string[],
  { nested, minConfidence = 0, signal, onFinding, onProgress = () => {}, ...options }: ExtractingOptions,
  onArticle: (article: Article, statements: readonly Statement[]) => Promise<void>,
): Promise<boolean> {
  await using reader = await readerOf(options);
  const tagger = await openTagger(options);
  const report = (done: number) => onProgress({ what: 'documents', done, total: uris.length });
  report(0);
  try {
    for (const [i, uri] of uris.entries()) {
      if (signal?.aborted) return false;
      const document = await documentAt(uri, onFinding);
      if (document) {
        const { chair, questions } = options;
        const of = { reader, chair, questions, ...(nested === undefined ? {} : { nested }) };
        const { article, statements, findings } = await statementsOf(document, tagger, of);
        for (const finding of findings) onFinding(finding);
        if (article)
          await onArticle(
            article,
            statements.filter(({ confidence }) => confidence >= minConfidence),
          );
      }
      report(i + 1);
    }
    return true;
  } finally {
    await tagger.close();
  }
}
