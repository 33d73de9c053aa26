import type { Paragraph } from '../data/index.ts';
import type { Decoded } from './decode.ts';
import { textBuilder } from './segments.ts';

/** A plain text as an article's text: every character stays; a paragraph is a run between blank lines. */
export function readText(decoded: Decoded) {
  const builder = textBuilder(decoded);
  builder.verbatim(0, decoded.text.length);
  const { text, segments } = builder.finish();
  return { text, segments, paragraphs: paragraphsOf(text) };
}

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const add = (start: number, end: number) => {
    const slice = text.slice(start, end);
    const left = slice.length - slice.trimStart().length;
    const trimmed = slice.trim().length;
    if (trimmed === 0) return;
    paragraphs.push({ span: [start + left, start + left + trimmed], role: 'body', why: null });
  };
  let from = 0;
  for (const { index, 0: blank } of text.matchAll(/\r?\n(?=[^\S\n]*\n)\s*|\r[^\S\r\n]*\r[^\S\n]*/g)) {
    add(from, index);
    from = index + blank.length;
  }
  add(from, text.length);
  return paragraphs;
}
