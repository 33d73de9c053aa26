import type { Article, Span, Statement } from '../../data/index.ts';
import { passageAround } from '../../text/passage.ts';

/** The sentences that a statement stands in: where in the article's text, and their words. */
export type Passage = { readonly span: Span; readonly text: string };

/** The passage of a statement of an article. */
export function passageIn({ text, paragraphs }: Article, { source, cue, content }: Statement): Passage {
  const spans = [source, cue, content].flatMap((part) => part?.spans ?? []);
  const span = passageAround(
    text,
    spans,
    paragraphs.map((one) => one.span),
  );
  return { span, text: text.slice(...span) };
}
