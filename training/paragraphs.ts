import type { Paragraph } from '../src/data/index.ts';

/** The paragraphs of plain text as the reader makes them: what stands between blank lines. */
export function paragraphsOf(text: string): Paragraph[] {
  return [...text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*\n))*/g)].map(({ index, 0: found }) => ({
    span: [index, index + found.trimEnd().length],
    role: 'body',
    why: null,
  }));
}
