import type { Article, Statement } from '../../data/index.ts';
import type { TurnOptions } from '../../pipeline.ts';
import { openAll } from '../documentsAt.ts';
import type { OnFinding } from '../inputs.ts';
import type { TaggerOptions } from '../openTagger.ts';
import { inOrder, openExtractor, type ProcessOptions } from '../processes/index.ts';
import type { TimeLimitOptions } from '../readerOf.ts';
import type { Running } from './running.ts';

export type ExtractingOptions = Running &
  TaggerOptions &
  ProcessOptions &
  TimeLimitOptions &
  TurnOptions & {
    readonly nested?: number;
    /** Statements with less confidence are left out; 0 by default. */
    readonly minConfidence?: number;
    readonly onFinding: OnFinding;
  };

/**
 * Finds the statements of the documents at these URIs, and passes on each article with its statements, in order.
 * Returns false if it was interrupted before the last document.
 */
export async function extractDocuments(
  uris: readonly string[],
  { minConfidence = 0, signal, onFinding, onProgress = () => {}, ...options }: ExtractingOptions,
  onArticle: (article: Article, statements: readonly Statement[]) => Promise<void>,
): Promise<boolean> {
  await using extractor = await openExtractor({ ...options, documents: uris.length });
  const report = (done: number) => onProgress({ what: 'documents', done, total: uris.length });
  report(0);
  let done = 0;
  const all = inOrder(openAll(uris), extractor.atOnce, async ({ document }) =>
    document && !signal?.aborted ? extractor.extract(document) : null,
  );
  for await (const { item, result } of all) {
    if (signal?.aborted && !result) return false;
    for (const finding of item.findings()) onFinding(finding);
    for (const finding of result?.findings ?? []) onFinding(item.located(finding));
    if (result) item.settle(result.article ? 'article' : 'no article');
    if (result?.article)
      await onArticle(
        result.article,
        result.statements.filter(({ confidence }) => confidence >= minConfidence),
      );
    if (!item.last) continue;
    done += 1;
    report(done);
    if (signal?.aborted && done < uris.length) return false;
  }
  return true;
}
