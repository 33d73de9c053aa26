import type { SourcesOfArticle } from '../../../data/index.ts';
import type { Query, SourceArticle } from '../../../record/index.ts';
import { addressOf } from '../addresses.ts';
import { searchAddress } from './searchAddress.ts';
import { type CountedRow, Tally } from './tally.ts';

/** The sources of an article: who comes first and last, the longest statement, and each one’s share of the words. */
export function articleSources(
  rows: readonly CountedRow[],
  { id, publishedAt }: Pick<SourceArticle, 'id' | 'publishedAt'>,
  single: boolean,
  query: Query,
): SourcesOfArticle {
  const inText = rows.toSorted((a, b) => a.start - b.start);
  const longest = rows.reduce((best, row) => (row.words > best.words ? row : best), rows[0]!);
  const speakers = [...Map.groupBy(rows, ({ speaker }) => speaker).values()].map((own) => {
    const tally = new Tally();
    for (const row of own) tally.add(row);
    return { first: own[0]!, tally };
  });
  // A joint statement counts for each of its speakers.
  const words = speakers.reduce((sum, { tally }) => sum + tally.words, 0);
  return {
    address: addressOf.article(id),
    publishedAt,
    single,
    first: inText[0]?.name ?? null,
    last: inText.at(-1)?.name ?? null,
    longest: {
      name: longest.name,
      words: longest.words,
      address: searchAddress({ ...query, ...asksFor(longest) }),
    },
    shares: speakers
      .toSorted((a, b) => b.tally.words - a.tally.words)
      .map(({ first, tally }) => ({
        name: first.name,
        kind: first.kind,
        statements: tally.statements,
        words: tally.words,
        share: words > 0 ? tally.words / words : 0,
        address: searchAddress({ ...query, ...asksFor(first) }),
      })),
  };
}

function asksFor({ name, person }: CountedRow): Query {
  if (name === null) return { sourceKind: 'unknown' };
  return person === null ? { named: name } : { person };
}
