import type { Article, Span, Statement } from '../../data/index.ts';
import { passageOf } from '../../text/passage.ts';

/** The sentences that a statement stands in: where in the article's text, and their words. */
export type Passage = { readonly span: Span; readonly text: string };

/** The passage of a statement of an article. */
export function passageIn(article: Article, statement: Statement): Passage {
  const span = passageOf(article, statement);
  return { span, text: article.text.slice(...span) };
}
