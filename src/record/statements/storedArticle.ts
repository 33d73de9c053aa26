import type { Article, Statement } from '../../data/index.ts';
import { packText, unpackText } from '../schema/compress.ts';
import type { Row } from '../schema/database.ts';

/** An article as it is stored: the text is separate, so that reading a statement need not unpack the segments. */
export type PackedArticle = {
  readonly text: Uint8Array;
  readonly fields: Uint8Array;
  /** The JSON in `fields`. */
  readonly json: string;
};

export function packArticle({ text, ...fields }: Article): PackedArticle {
  const json = JSON.stringify(fields);
  return { text: packText(text), fields: packText(json), json };
}

/**
 * @throws Error if the row is damaged
 */
export function unpackArticle(row: Row): Article {
  const { paragraphs, segments, ...fields } = JSON.parse(unpackText(row.fields as Uint8Array));
  return { ...fields, text: unpackText(row.text as Uint8Array), paragraphs, segments };
}

/** The fields of its article that a statement has. */
export function referenceTo(article: Statement['article']): Statement['article'] {
  const { id, uri, title, publisher, byline, publishedAt, sha256 } = article;
  return { id, uri, title, publisher, byline, publishedAt, sha256 };
}
