import type { Csl } from '../../data/index.ts';
import { type CitationLines, folded } from './citationLines.ts';
import type { CitedStatement } from './citedStatement.ts';

/** The article of a statement as CSL-JSON, with what was said in its note. */
export function citationCsl(
  { statement: { id, article }, articleAddress }: CitedStatement,
  { article: _, ...lines }: CitationLines,
): Csl {
  const { title, byline, publisher, publishedAt } = article;
  const issued = datePartsOf(publishedAt);
  return {
    id,
    type: 'article-newspaper',
    ...(title ? { title: folded(title) } : {}),
    ...(byline.length > 0 ? { author: byline.map((name) => ({ literal: folded(name) })) } : {}),
    ...(publisher ? { 'container-title': folded(publisher) } : {}),
    ...(issued.length > 0 ? { issued: { 'date-parts': [issued] } } : {}),
    ...(articleAddress ? { URL: articleAddress } : {}),
    note: Object.values(lines)
      .filter((line) => line !== null)
      .join('\n'),
  };
}

/** Year, month and day of an ISO date, as far as it has them. */
export function datePartsOf(iso: string | null): number[] {
  const [, ...parts] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso ?? '') ?? [];
  return parts.filter((part) => part !== undefined).map(Number);
}
