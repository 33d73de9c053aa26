import type { Span } from '../../../src/data/index.ts';
import { type Description, describer } from '../../../src/extract/describe/index.ts';
import { annotatePlainText } from '../../../src/text/annotated/annotateText.ts';

/** A text written with its parts marked: `[source]`, `{cue}`, `<content>`; each may come several times. */
export type Reported = {
  readonly text: string;
  readonly source: Span[];
  readonly cue: Span[];
  readonly content: Span[];
};

/** Reads the marks out of a text. */
export function reported(marked: string): Reported {
  const parts: Record<string, Span[]> = { '[': [], '{': [], '<': [] };
  const open: [string, number][] = [];
  let text = '';
  for (const letter of marked) {
    if ('[{<'.includes(letter)) open.push([letter, text.length]);
    else if (']}>'.includes(letter)) {
      const [mark, start] = open.pop()!;
      parts[mark]!.push([start, text.length]);
    } else text += letter;
  }
  return { text, source: parts['[']!, cue: parts['{']!, content: parts['<']! };
}

/** The outer spans of “…”, "…" and ''…'' in a text: enough for these tests. */
export function marksOf(text: string): Span[] {
  return [...text.matchAll(/“[^”]*”|"[^"]*"|''.*?''/g)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

/** Describes the one statement that is marked in a text. */
export function described(marked: string, publishedAt: string | null = '2024-03-05T10:00:00Z'): Description {
  const { text, ...found } = reported(marked);
  return describer(annotatePlainText(text), publishedAt, marksOf(text))(found);
}
