import { isDeepStrictEqual } from 'node:util';
import { type Article, type ArticleCorrection, correctableFields } from '../../data/index.ts';

/** The fields of an article that people can correct. */
export type ArticleFields = Readonly<NonNullable<Article['read']>>;

/** A correction of the fields of articles. */
export type FieldCorrection = Exclude<ArticleCorrection, { what: 'remove' | 'join' }>;

/** The correctable fields as they were read from the article's page, without corrections. */
export function fieldsRead({
  read,
  title,
  byline,
  publisher,
  publishedAt,
  canonicalUrl,
}: Article): ArticleFields {
  return read ?? { title, byline, publisher, publishedAt, canonicalUrl };
}

/**
 * The fields after applying corrections in order. A correction of another version applies if this one had the same
 * value before.
 */
export function correctedFields(
  id: string,
  read: ArticleFields,
  corrections: readonly FieldCorrection[],
): ArticleFields {
  let fields = read;
  for (const { what, value } of corrections) {
    if (what === 'publisher') {
      if (fields.publisher === value.from) fields = { ...fields, publisher: value.to };
      continue;
    }
    for (const name of correctableFields) {
      const said = value[name];
      const holds = said && (value.article === id || isDeepStrictEqual(said.from, fields[name]));
      if (holds) fields = { ...fields, [name]: said.to };
    }
  }
  return fields;
}
