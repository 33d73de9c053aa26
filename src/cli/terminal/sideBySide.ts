import { displayWidth } from './prettyWidth.ts';
import { wrapPieces } from './prettyWrap.ts';

/** Columns of a terminal that two texts need to stand beside each other, and that tire no eye. */
const LEAST = 76;
const WIDEST = 120;

/** Two texts in two columns, or one below the other where there is no room; indented, each line ended. */
export function sideBySide(first: string, second: string, columns: number, indent = '  '): string {
  const width = Math.min(columns, WIDEST) - indent.length;
  const lines = (text: string, room: number) => wrapPieces([{ text, sgr: '' }], room);
  if (width < LEAST)
    return [...lines(first, width), '', ...lines(second, width)]
      .map((line) => `${indent}${line}`.trimEnd())
      .join('\n')
      .concat('\n');
  const room = (width - 3) >> 1;
  const [left, right] = [lines(first, room), lines(second, room)];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const one = left[i] ?? '';
    const padded = one + ' '.repeat(Math.max(0, room - displayWidth(one)));
    return `${indent}${padded} │ ${right[i] ?? ''}`.trimEnd();
  })
    .join('\n')
    .concat('\n');
}
