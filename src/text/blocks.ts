import { type Span, trimSpan } from '../data/index.ts';

/** A line shorter or longer than these was not broken to fit a page. */
const WRAPPED = { least: 40, most: 100 };

/**
 * The stretches of one paragraph `[start, end)` that are paragraphs of their own, though only a line break parts them, as in
 * lists and in texts without blank lines. Lines that were only broken to fit a page stay together.
 */
export function blocks(text: string, [start, end]: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  let line = start;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    if (endsBlock(text, line, at, end)) {
      const span = trimSpan(text, [from, at]);
      if (span) found.push(span);
      from = at + 1;
    }
    line = at + 1;
  }
  const last = trimSpan(text, [from, end]);
  return last ? [...found, last] : found;
}

/** Whether the line `[line, at)` ends a block: it ends like a sentence, was not cut by width, or the next begins like a paragraph. */
function endsBlock(text: string, line: number, at: number, end: number): boolean {
  const length = at - line;
  if (length < WRAPPED.least || length > WRAPPED.most) return true;
  const before = text.slice(Math.max(line, at - 8), at).trimEnd();
  if (/[.!?…:]["'”’»)\]]*$/.test(before)) return true;
  return /^\s*(?:["“‘«„•*–—-]|\d+[.)]|\n)/.test(text.slice(at + 1, Math.min(end, at + 9)));
}
