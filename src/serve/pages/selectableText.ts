import type { Article, Paragraph, Span, Statement } from '../../data/index.ts';
import { firstOffset, type Mark, marksByParagraph, marksOf } from '../../render/marks.ts';
import { partOf, runsOf } from '../../render/runs.ts';
import { visible } from '../../render/visible.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

/**
 * An article's text in which words can be selected. Every segment has its start offset in `data-at` and exactly the
 * characters of the text. A control character, which is shown as a sign, is a segment of its own with its end offset in
 * `data-to`. The parts of `statement`, if given, are marked; `#here` is its beginning.
 */
export function selectableText({ text, paragraphs }: Article, statement: Statement | null): Html {
  const marks = marksByParagraph(paragraphs, marksOf(statement ? [statement] : []));
  const here = statement ? firstOffset(statement) : -1;
  return html`${paragraphs.map((paragraph, i) => paragraphHtml(text, paragraph, marks[i]!, here))}`;
}

function paragraphHtml(text: string, { span, role }: Paragraph, marks: readonly Mark[], here: number): Html {
  const pieces = runsOf(span, marks).flatMap((run) =>
    shownAlike(text, run.span).map((piece) => segmentHtml(text, piece, partOf(run)?.role, here)),
  );
  return html`<p class="${role}" dir="auto">${pieces}</p>`;
}

function segmentHtml(text: string, [start, end]: Span, role: Mark['role'] | undefined, here: number): Html {
  const words = text.slice(start, end);
  const shown = visible(words);
  const to = shown.length === words.length ? '' : html` data-to="${end}"`;
  return html`${start === here ? html`<span id="here"></span>` : ''}<span class="${role ?? ''}" data-at="${start}"${to}>${shown}</span>`;
}

/**
 * A span divided into pieces that are each shown with the same number of characters, or are one character shown as a
 * longer or shorter sign.
 */
function shownAlike(text: string, [start, end]: Span): Span[] {
  const words = text.slice(start, end);
  if (visible(words).length === words.length) return [[start, end]];
  const pieces: Span[] = [];
  let from = start;
  for (const { 0: sign, index } of words.matchAll(SIGNS)) {
    const at = start + index;
    if (at > from) pieces.push([from, at]);
    from = at + sign.length;
    pieces.push([at, from]);
  }
  if (from < end) pieces.push([from, end]);
  return pieces;
}

/** Characters that {@link visible} may show as a sign of another length. */
const SIGNS = /\r\n|[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
