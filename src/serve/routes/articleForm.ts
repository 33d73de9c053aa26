import { type Article, type ArticleInput, articleInputSchema } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { validated } from '../http/validated.ts';
import type { Form } from './correctionForm.ts';

/** The corrections of an article in a form, and the new name of its publisher in all articles, if given. */
export type ArticleSaid = {
  readonly fields: ArticleInput;
  readonly publisher: { readonly from: string; readonly to: string } | null;
};

/**
 * The fields of a form that differ from the article; empty ones are not known.
 * @throws OnrecordError `usage` if a value is not allowed
 */
export function articleSaidIn(form: Form, article: Article): ArticleSaid {
  const { title, publisher, byline, publishedAt, canonicalUrl } = article;
  const now = { title, publisher, byline: byline.join('; '), publishedAt, address: canonicalUrl };
  const changed = Object.entries(now).flatMap(([name, value]) => {
    const given = form[name]?.trim();
    return given === undefined || given === (value ?? '') ? [] : [[name, given || null] as const];
  });
  const { byline: authors, ...rest } = Object.fromEntries(changed);
  const data = validated(articleInputSchema, {
    ...rest,
    ...(authors === undefined ? {} : { byline: authorsIn(authors ?? '') }),
  });
  if (form.everywhere !== 'on') return { fields: data, publisher: null };
  const { publisher: to, ...fields } = data;
  if (!to || publisher === null) throw usage('to rename the publisher, write another name for it');
  return { fields, publisher: { from: publisher, to } };
}

/** Names separated by semicolons. */
export function authorsIn(names: string): string[] {
  return names
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
