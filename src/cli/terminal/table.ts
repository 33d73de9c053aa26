import { displayWidth } from './prettyWidth.ts';

/** The first column is not cut to fewer columns, though lines may be too long then. */
const NARROWEST = 24;

/** Rows as lines of columns: the first to the left, the others, which are numbers, to the right; cut to `width`. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => displayWidth(row[i] ?? ''))));
  const rest = widths.slice(1).reduce((sum, one) => sum + one + 2, 0);
  widths[0] = Math.max(NARROWEST, Math.min(widths[0] ?? 0, width - rest - 2));
  return all
    .map((row) => {
      const [first = '', ...others] = row;
      const cells = others.map((cell, i) => `${' '.repeat(widths[i + 1]! - displayWidth(cell))}${cell}`);
      const name = cut(first, widths[0]!);
      return `  ${[`${name}${' '.repeat(widths[0]! - displayWidth(name))}`, ...cells].join('  ').trimEnd()}\n`;
    })
    .join('');
}

function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const one of text) {
    if (displayWidth(kept + one) > width - 1) break;
    kept += one;
  }
  return `${kept}…`;
}
