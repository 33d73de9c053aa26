import type { Article, Statement } from '../data/index.ts';
import { passageAround } from '../text/passage.ts';

/** The sentences of an article that a statement stands in. */
export function passageOf({ text, paragraphs }: Article, { source, cue, content }: Statement): string {
  const spans = [source, cue, content].flatMap((part) => part?.spans ?? []);
  return text.slice(
    ...passageAround(
      text,
      spans,
      paragraphs.map(({ span }) => span),
    ),
  );
}
