import type { ArticleTableRow } from '../../export/index.ts';
import type { Serving } from '../serving.ts';

/** A word: a run of letters and digits. */
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The newest version of every article, or of those of one publisher, in the order in which they were added, with text
 * and number of words.
 */
export function* articleTable(
  { record }: Pick<Serving, 'record'>,
  publisher?: string,
): Generator<ArticleTableRow> {
  for (const row of record.articleList({ order: 'added', ...(publisher && { publisher }) }).toReversed()) {
    const article = record.article(row.id);
    if (!article) continue;
    const { text, language, uri } = article;
    yield { ...row, uri, language, words: text.match(WORD)?.length ?? 0, text };
  }
}
