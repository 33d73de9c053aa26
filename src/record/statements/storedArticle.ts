import type { Article, Statement } from '../../data/index.ts';
import { packText, unpackText } from '../schema/compress.ts';
import type { Row } from '../schema/database.ts';

/** An article as its row holds it: the text by itself, so that reading a statement need not unpack the segments. */
export function packArticle({ text, ...fields }: Article): { text: Uint8Array; fields: Uint8Array } {
  return { text: packText(text), fields: packText(JSON.stringify(fields)) };
}

/** @throws Error when the row is damaged. */
export function unpackArticle(row: Row): Article {
  const { paragraphs, segments, ...fields } = JSON.parse(unpackText(row.fields as Uint8Array));
  return { ...fields, text: unpackText(row.text as Uint8Array), paragraphs, segments };
}

/** What a statement says of the article it stands in. */
export function referenceTo(article: Statement['article']): Statement['article'] {
  const { id, uri, title, publisher, byline, publishedAt, sha256 } = article;
  return { id, uri, title, publisher, byline, publishedAt, sha256 };
}
