import type { TextLayer } from '../layer.ts';
import { charactersBySize } from '../runTable.ts';
import type { Flow } from './columns.ts';
import type { Page } from './pages.ts';
import { baseline, type Row } from './rows.ts';
import { rowText } from './rowText.ts';

/** What is usual in a paper, so that the unusual can be seen. */
export type Measures = {
  /** The size of most of its letters. */
  readonly bodySize: number;
  /** How far apart lines of this size stand within a paragraph. */
  pitchOf(size: number): number;
  isBold(row: Row): boolean;
  textOf(row: Row): string;
};

export function measuresOf(layer: TextLayer, pages: Iterable<Page>): Measures {
  const letters = charactersBySize(layer.runs, round);
  const bodySize = [...letters].reduce((a, b) => (b[1] > a[1] ? b : a), [10, 0] as const)[0];
  const pitches = pitchesOf(pages);
  const texts = new WeakMap<Row, string>();
  return {
    bodySize,
    pitchOf: (size) => pitches.get(round(size)) ?? 1.3 * size,
    isBold: (row) => row.runs.every(({ font }) => layer.fonts[font]?.isBold === true),
    textOf(row) {
      const text = texts.get(row) ?? rowText(row, layer.text);
      texts.set(row, text);
      return text;
    },
  };
}

/** The usual distance of lines by their size: a quarter of all are at most as far apart, since gaps between paragraphs are wider. */
function pitchesOf(pages: Iterable<Page>): Map<number, number> {
  const distances = new Map<number, number[]>();
  for (const flow of flowsOfAll(pages)) {
    for (const [index, row] of flow.entries()) {
      const last = flow[index - 1];
      if (!last || Math.abs(last.size - row.size) > 0.5) continue;
      const distance = baseline(row) - baseline(last);
      if (distance < 0.8 * row.size || distance > 3 * row.size) continue;
      const known = distances.get(round(row.size));
      if (known) known.push(distance);
      else distances.set(round(row.size), [distance]);
    }
  }
  return new Map(
    [...distances].map(([size, found]) => {
      found.sort((a, b) => a - b);
      const usual = found[found.length >> 2]!;
      // Two lines alone may be two paragraphs.
      return [size, found.length < 4 ? Math.min(usual, 1.45 * size) : usual] as const;
    }),
  );
}

function* flowsOfAll(pages: Iterable<Page>): Generator<Flow> {
  for (const { flows } of pages) yield* flows;
}

function round(size: number): number {
  return Math.round(size * 2) / 2;
}
