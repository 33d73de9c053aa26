import { displayWidth } from './prettyWidth.ts';

/** Text in one style; `sgr` holds the parameters of the terminal's style sequence, empty for none. */
export type Piece = { readonly text: string; readonly sgr: string };

/** What a terminal shows as one character. */
type Cell = { readonly text: string; readonly width: number; readonly sgr: string };

/**
 * Breaks pieces into lines of at most `width` columns, at spaces and between wide characters; a longer word is cut.
 * A line break in the text stays one. Every line opens and closes its own styles, so that lines can be indented.
 */
export function wrapPieces(pieces: readonly Piece[], width: number): string[] {
  const room = Math.max(width, 2);
  const lines: string[] = [];
  let line: Cell[] = [];
  let used = 0;
  let word: Cell[] = [];
  for (const cell of cellsOf(pieces)) {
    if (cell.text === '\n') {
      putWord();
      endLine();
    } else if (cell.text === ' ') {
      putWord();
      if (used === room) endLine();
      else if (used > 0) put(cell);
    } else {
      if (mayBreakBetween(word.at(-1), cell)) putWord();
      word.push(cell);
    }
  }
  putWord();
  if (line.length > 0 || lines.length === 0) endLine();
  return lines;

  function putWord(): void {
    if (used > 0 && used + widthOf(word) > room) endLine();
    for (const cell of word) {
      if (used > 0 && used + cell.width > room) endLine();
      put(cell);
    }
    word = [];
  }
  function put(cell: Cell): void {
    line.push(cell);
    used += cell.width;
  }
  function endLine(): void {
    lines.push(paint(trimEnd(line)));
    line = [];
    used = 0;
  }
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function cellsOf(pieces: readonly Piece[]): Cell[] {
  return pieces.flatMap(({ text, sgr }) =>
    Array.from(graphemes.segment(text), ({ segment }) => ({
      text: segment,
      width: displayWidth(segment),
      sgr,
    })),
  );
}

/** Between wide characters a line may break, but not before closing or after opening punctuation. */
function mayBreakBetween(before: Cell | undefined, after: Cell): boolean {
  if (!before || (before.width < 2 && after.width < 2)) return false;
  return !/^[\p{Pe}\p{Pf}\p{Po}ー⁰¹²³⁴-⁹\]}>]/u.test(after.text) && !/[\p{Ps}\p{Pi}[{<]$/u.test(before.text);
}

function widthOf(cells: readonly Cell[]): number {
  let width = 0;
  for (const cell of cells) width += cell.width;
  return width;
}

function trimEnd(line: readonly Cell[]): readonly Cell[] {
  let end = line.length;
  while (end > 0 && line[end - 1]!.text === ' ') end--;
  return line.slice(0, end);
}

function paint(cells: readonly Cell[]): string {
  let out = '';
  let sgr = '';
  for (const cell of cells) {
    if (cell.sgr !== sgr) {
      if (sgr) out += '\u001b[0m';
      if (cell.sgr) out += `\u001b[${cell.sgr}m`;
      sgr = cell.sgr;
    }
    out += cell.text;
  }
  return sgr ? `${out}\u001b[0m` : out;
}
