import type { Article, Statement } from '../data/index.ts';
import { inTextOrder, type Mark, marksByParagraph, marksOf } from './marks.ts';

/** An article with its statements in text order; a statement's number is its index and one. */
export type Numbered = {
  readonly article: Article;
  readonly statements: readonly Statement[];
  /** The marks that touch each paragraph. */
  readonly marks: readonly (readonly Mark[])[];
  /** Each statement's number by its id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Where more is to be read; null where the report stands alone. */
  readonly links: Links | null;
};

/** Addresses of what a report speaks of. */
export type Links = {
  readonly document: (sha256: string) => string;
  readonly statement: (id: string) => readonly { readonly words: string; readonly address: string }[];
};

/** Orders and numbers the statements of an article. */
export function numbered(
  article: Article,
  statements: readonly Statement[],
  links: Links | null = null,
): Numbered {
  const ordered = inTextOrder(statements);
  return {
    article,
    statements: ordered,
    marks: marksByParagraph(article.paragraphs, marksOf(ordered)),
    links,
    numbers: new Map(ordered.map(({ id }, index) => [id, index + 1])),
  };
}
