import { type GenderCounts, gendersCounted, type SourceCount, type SourcesView } from '../data/index.ts';
import { csvRows } from './csv.ts';

/** The rows of a count of who is quoted as CSV, the total first; shares with their intervals, unknown gender always a column. */
export function sourcesCsv({ by, total, genders, gendersWithNames, rows }: SourcesView): string {
  const head = [
    by.replaceAll('-', '_'),
    ...columns(''),
    ...gendersCounted.flatMap((one) => columns(`${one}_`)),
    ...(gendersWithNames ? gendersCounted.flatMap((one) => columns(`${one}_with_names_`)) : []),
  ];
  const line = (name: string, count: SourceCount, own: GenderCounts, more: GenderCounts | undefined) => [
    name,
    ...cells(count),
    ...gendersCounted.flatMap((one) => cells(own[one])),
    ...(more ? gendersCounted.flatMap((one) => cells(more[one])) : []),
  ];
  const lines = [
    line('all', total, genders, gendersWithNames),
    ...rows.map((row) => line(row.name, row.count, row.genders, row.gendersWithNames)),
  ];
  return csvRows([head, ...lines]);
}

function columns(before: string): string[] {
  return ['statements', 'words', 'articles', 'speakers', 'share', 'low', 'high'].map(
    (one) => `${before}${one}`,
  );
}

function cells({ statements, words, articles, speakers, share }: SourceCount): (number | null)[] {
  const rounded = (part: number | undefined) => (part === undefined ? null : Number(part.toFixed(4)));
  return [
    statements,
    words,
    articles,
    speakers,
    rounded(share?.share),
    rounded(share?.low),
    rounded(share?.high),
  ];
}
