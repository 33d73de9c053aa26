import type { Article, Passage, Statement } from '../../data/index.ts';
import { passagesOf } from '../../text/passage.ts';

/** Makes what gives the passage of any statement of an article. */
export function passagesIn(article: Article): (statement: Statement) => Passage {
  const passageOf = passagesOf(article);
  return (statement) => {
    const span = passageOf(statement);
    return { span, text: article.text.slice(...span) };
  };
}

/** The passage of a statement of an article. */
export function passageIn(article: Article, statement: Statement): Passage {
  return passagesIn(article)(statement);
}
