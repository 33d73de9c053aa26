import { visible } from '../../render/visible.ts';
import { datePartsOf } from './citationCsl.ts';
import { type CitationLines, folded } from './citationLines.ts';
import type { CitedStatement } from './citedStatement.ts';

/** The article of a statement as RIS (a newspaper article), with what was said in its notes. */
export function citationRis(
  { statement: { id, article }, articleAddress }: CitedStatement,
  { article: _, ...lines }: CitationLines,
): string {
  const { title, byline, publisher, publishedAt } = article;
  const [year, ...rest] = datePartsOf(publishedAt);
  const day = rest.map((part) => String(part).padStart(2, '0'));
  const fields: readonly (readonly [tag: string, value: string | null | undefined])[] = [
    ['TY', 'NEWS'],
    ['TI', title],
    ...byline.map((name) => ['AU', name] as const),
    ['T2', publisher],
    ['PY', year?.toString()],
    // Year, month, day and other information, with the strokes between them even where one is not known.
    ['DA', year ? [year, day[0] ?? '', day[1] ?? '', ''].join('/') : null],
    ['UR', articleAddress],
    ['AN', id],
    ...Object.values(lines).map((line) => ['N1', line] as const),
  ];
  const written = fields.flatMap(([tag, value]) =>
    value ? [`${tag}  - ${folded(visible(String(value)))}\r\n`] : [],
  );
  return `${written.join('')}ER  - \r\n`;
}
