import { type SourceCount, wilson } from '../../../data/index.ts';
import type { SourceRow } from '../../../record/index.ts';

/** A row with the number of its speaker in its article: whoever speaks several times there is one. */
export type CountedRow = SourceRow & { readonly speaker: number };

/** Statements, words, articles and speakers of rows, counted as they come: in the order of their statements. */
export class Tally {
  statements = 0;
  words = 0;
  readonly articles = new Set<number>();
  readonly speakers = new Set<number>();
  #last = -1;

  add({ statement, words, article, speaker }: CountedRow): void {
    this.articles.add(article);
    this.speakers.add(speaker);
    // What two say together is one statement.
    if (statement === this.#last) return;
    this.#last = statement;
    this.statements += 1;
    this.words += words;
  }

  /** What was counted, as a share: of statements, unless said otherwise. */
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
