import type { Article, Passage, Statement } from '../../data/index.ts';
import { passageOf } from '../../text/passage.ts';

/** The passage of a statement of an article. */
export function passageIn(article: Article, statement: Statement): Passage {
  const span = passageOf(article, statement);
  return { span, text: article.text.slice(...span) };
}
