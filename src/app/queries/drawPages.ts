import type { Place, Verification } from '../../data/index.ts';
import type { Serving } from '../serving.ts';

type Box = Extract<Place, { box: unknown }>['box'];

/** A page of a PDF, drawn as far as its words allow; in points from its upper left corner. */
export type DrawnPage = {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly { readonly text: string; readonly box: Box }[];
  /** The boxes of the statement's parts. */
  readonly marks: readonly { readonly role: string; readonly box: Box }[];
};

/** A statement rarely covers more pages than this; if it does, only the first are drawn. */
const MOST_PAGES = 4;
/** Margin around the words furthest right and lowest, because the size of the paper is not stored. */
const MARGIN = 36;

/** The pages of a statement, drawn from the boxes of their words; none if its document has no pages. */
export function drawPages({ record }: Serving, article: string, verified: Verification): DrawnPage[] {
  const marks = verified.spans
    .filter(isPart)
    .flatMap(({ role, places = [] }) =>
      places.flatMap((place) => ('box' in place ? [{ role, ...place }] : [])),
    );
  const found = marks.length > 0 ? record.article(article) : null;
  if (!found) return [];
  const all = found.segments.flatMap(({ text, page, box }) =>
    box && page !== undefined ? [{ page, box, text: found.text.slice(...text) }] : [],
  );
  const [width, height] = ([2, 3] as const).map(
    (side) => MARGIN + all.reduce((most, { box }) => Math.max(most, box[side]), 0),
  ) as [number, number];
  return [...new Set(marks.map(({ page }) => page))].slice(0, MOST_PAGES).map((page) => ({
    ...{ page, width: Math.ceil(width), height: Math.ceil(height) },
    words: all.flatMap(({ page: own, ...words }) => (own === page ? [words] : [])),
    marks: marks.flatMap(({ page: own, role, box }) => (own === page ? [{ role, box }] : [])),
  }));
}

/** Whether it is a part of the statement, rather than evidence of its speaker, time, occasion or addressee. */
function isPart({ role }: { readonly role: string }): boolean {
  return role === 'source' || role === 'cue' || role === 'content';
}
