import type { Article, Passage, Statement } from '../../data/index.ts';
import { passagesOf } from '../../text/passage.ts';

/** Returns a function that gives the passage of any statement in the article. */
export function passagesIn(article: Article): (statement: Statement) => Passage {
  const passageOf = passagesOf(article);
  return (statement) => {
    const span = passageOf(statement);
    return { span, text: article.text.slice(...span) };
  };
}

/** The passage of a statement in an article. */
export function passageIn(article: Article, statement: Statement): Passage {
  return passagesIn(article)(statement);
}

/** How far before the passage the context may begin, in code units: more would be too much to read. */
const NEAR = 1500;

/** The paragraphs around a passage, starting with the one that names the speaker if it is near. */
export function contextIn(
  { text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>,
  { speakers }: Pick<Statement, 'speakers'>,
  { span: [start, end] }: Passage,
): Passage {
  const mentions = speakers.map(({ mention }) => mention[0]).filter((at) => at < start && at >= start - NEAR);
  const from = Math.min(start, ...mentions);
  const around = paragraphs.filter(({ span }) => span[1] > from && span[0] < end);
  const span: Passage['span'] = [
    Math.min(from, ...around.map((one) => one.span[0])),
    Math.max(end, ...around.map((one) => one.span[1])),
  ];
  return { span, text: text.slice(...span) };
}
