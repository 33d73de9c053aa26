import type { TurnKind } from '../../data/index.ts';
import type { WrittenNode } from '../html/write.ts';

/** A stretch of the document that becomes text of the article. */
export type Runs = readonly WrittenNode[];

/** What a transcript is made of, in its order. */
export type Entry =
  /** A heading; `aside` is what nobody says: a stage direction, a vote, a page mark. */
  | { readonly kind: 'heading' | 'aside'; readonly runs: Runs }
  /** Words without a known speaker; `at` is their time code. */
  | { readonly kind: 'words'; readonly runs: Runs; readonly at: string | null }
  /** What a labelled speaker says; an empty label goes on with the turn before. */
  | {
      readonly kind: 'turn';
      readonly label: Runs;
      readonly at: string | null;
      /** Whose turn the format says that it is; null where it does not. */
      readonly role: TurnKind | null;
      readonly paragraphs: readonly Runs[];
    };

/** A run of the document's own characters. */
export function run(start: number, end: number): WrittenNode {
  return { kind: 'text', start, end, entity: null };
}

/** A space between two runs that the document parts by other means: a tag, capital letters. */
export function space(at: number): WrittenNode {
  return { kind: 'space', start: at, end: at };
}
