import { type Article, overlapsAny, type Span, trimSpan } from '../../data/index.ts';
import type { StatementSpans } from '../describe/index.ts';
import { LEAST_WORDS } from './loneQuotations.ts';
import { type Signed, signatureAfter, signedBy } from './signatureAfter.ts';

/** Paragraphs set off as somebody's words, one after another, without the line that signs them. */
export type BlockQuotation = Signed & { readonly content: readonly Span[] };

/** The block quotations of an article, in order, each with what signs it: its last line, or the paragraph after it. */
export function blockQuotations({
  text,
  paragraphs,
}: Pick<Article, 'text' | 'paragraphs'>): BlockQuotation[] {
  const found: BlockQuotation[] = [];
  for (let i = 0; i < paragraphs.length; i++) {
    if (paragraphs[i]!.role !== 'quotation') continue;
    const content: Span[] = [];
    let signed: Signed = { source: [], cue: [] };
    for (; paragraphs[i]?.role === 'quotation' && signed.source.length === 0; i++) {
      const { span } = paragraphs[i]!;
      const dash = lastLineOf(text, span);
      // `<cite>Ana Ruiz</cite>` is a paragraph of its own in many a page.
      signed = signatureAfter(text, dash);
      if (signed.source.length === 0 && content.length > 0 && dash === span[0]) signed = signedBy(text, span);
      const words = trimSpan(text, signed.source.length > 0 ? [span[0], dash] : span);
      if (words) content.push(words);
    }
    const next = paragraphs[i];
    if (signed.source.length === 0 && next && lastLineOf(text, next.span) === next.span[0])
      signed = signatureAfter(text, next.span[0]);
    // The next round begins at the paragraph that ended this one.
    i -= 1;
    if (content.length > 0) found.push({ ...signed, content });
  }
  return found;
}

/**
 * The content of a statement that only begins in a block quotation: all of it, when the words before it say whose it is. `blocks` are
 * by where they begin.
 */
export function wholeBlock(
  found: StatementSpans,
  blocks: ReadonlyMap<number, BlockQuotation>,
): StatementSpans {
  const start = found.content[0]?.[0] ?? 0;
  const block = blocks.get(start);
  const before = [...found.source, ...found.cue];
  if (!block || before.length === 0 || before.some(([, end]) => end > start)) return found;
  const last = block.content.at(-1)![1];
  return found.content.every(([, end]) => end <= last) ? { ...found, content: block.content } : found;
}

/** The block quotations that no statement found so far has a part in: statements as well, by whoever signs them. */
export function loneBlocks(
  text: string,
  blocks: readonly BlockQuotation[],
  taken: readonly Span[],
): BlockQuotation[] {
  const isTaken = overlapsAny(taken);
  return blocks.filter(({ content }) => {
    const words = content.flatMap(([start, end]) => text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []);
    return words.length >= LEAST_WORDS && !content.some(isTaken);
  });
}

function lastLineOf(text: string, [start, end]: Span): number {
  return Math.max(start, text.lastIndexOf('\n', end - 1) + 1);
}
