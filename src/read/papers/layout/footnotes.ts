import type { Flow } from './columns.ts';
import type { Measures } from './measures.ts';

/** The mark of a footnote, at its beginning or raised in the text. */
const MARK = /^(?:\d{1,3}|[*†‡§¶]{1,3})(?=[\s.)\p{Lu}“"]|$)/u;

/** Rows at the end of a flow that are its footnotes: in smaller type, the first of them with a mark. */
export function footnoteStart(flow: Flow, { bodySize, textOf }: Measures): number {
  let first = flow.length;
  for (let index = flow.length - 1; index >= 0; index--) {
    const row = flow[index]!;
    if (row.size > 0.93 * bodySize) break;
    if (MARK.test(textOf(row))) first = index;
  }
  return first;
}

/** The marks of the footnotes that rows begin with. */
export function marksOf(rows: Flow, { textOf }: Measures): string[] {
  return rows.flatMap((row) => MARK.exec(textOf(row))?.[0] ?? []);
}
