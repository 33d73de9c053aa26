import { type SourceCount, wilson } from '../../../data/index.ts';
import type { SourceRow } from '../../../record/index.ts';

/** A row with a number for its speaker, the same for all statements of this speaker in the article. */
export type CountedRow = SourceRow & { readonly speaker: number };

/** Counts statements, words, articles and speakers of rows, which must be in the order of their statements. */
export class Tally {
  statements = 0;
  words = 0;
  readonly articles = new Set<number>();
  readonly speakers = new Set<number>();
  #last = -1;

  add({ statement, words, article, speaker }: CountedRow): void {
    this.articles.add(article);
    this.speakers.add(speaker);
    // A joint statement counts once.
    if (statement === this.#last) return;
    this.#last = statement;
    this.statements += 1;
    this.words += words;
  }

  /** The counts, with the share `part / whole`. */
  view(address: string, part: number, whole: number): SourceCount {
    return {
      statements: this.statements,
      words: this.words,
      articles: this.articles.size,
      speakers: this.speakers.size,
      share: wilson(part, whole),
      address: this.statements > 0 ? address : null,
    };
  }
}
