import { hashId, type StatementView, type Strata, stratumOf } from '../../../data/index.ts';
import type { CodingRow } from '../../../export/index.ts';
import type { Query } from '../../../record/index.ts';
import type { Serving } from '../../serving.ts';
import { articleAddress } from '../citeStatement.ts';
import { viewStatements } from '../viewStatements.ts';
import { allocate } from './allocate.ts';

export type SampleAsked = {
  /** What the statements are drawn from. */
  readonly query: Query;
  /** How many are drawn. */
  readonly size: number;
  /** The same seed draws the same statements of the same record. */
  readonly seed: string;
  /** So many of each act, of each way in which speakers were found, or of each band of confidence. */
  readonly by?: Strata | undefined;
};

export type Sample = {
  /** How many statements it was drawn from. */
  readonly population: number;
  readonly rows: readonly CodingRow[];
};

/** A candidate: its place in the lot that a seed draws. */
type Lot = { readonly id: string; readonly lot: string };

/**
 * Draws statements at random. Each has a lot that follows from seed and id alone, and those with the first lots are drawn: a record that grows
 * keeps most of a sample.
 */
export function drawSample(serving: Serving, { query, size, seed, by }: SampleAsked): Sample {
  const { record } = serving;
  const strata = new Map<string | null, Lot[]>();
  let population = 0;
  for (const statement of record.find({ ...query, order: 'date' })) {
    const stratum = by ? stratumOf(statement, by) : null;
    const lots = strata.get(stratum) ?? [];
    lots.push({ id: statement.id, lot: hashId('lot', [seed, statement.id]) });
    strata.set(stratum, lots);
    population += 1;
  }
  const sorted = [...strata].toSorted(([, a], [, b]) => b.length - a.length);
  const counts = allocate(
    sorted.map(([, lots]) => lots.length),
    size,
  );
  const drawn = sorted.flatMap(([stratum, lots], i) =>
    lots
      .toSorted(byLot)
      .slice(0, counts[i])
      .map((one) => ({ ...one, stratum, weight: lots.length / counts[i]! })),
  );
  const known = new Map(drawn.map((one) => [one.id, one]));
  // By another lot: those of a large stratum that were drawn have the first ones, and their place would give their stratum away.
  const ids = drawn
    .map(({ id }) => ({ id, lot: hashId('row', [seed, id]) }))
    .toSorted(byLot)
    .map(({ id }) => id);
  const rows = viewStatements(serving, record.statementsBy(ids)).map((statement) => {
    const { stratum, weight } = known.get(statement.id)!;
    return { statement, stratum, weight, ...aroundIn(record.article(statement.article.id), statement) };
  });
  return { population, rows };
}

function byLot(a: Lot, b: Lot): number {
  return a.lot < b.lot ? -1 : 1;
}

/** How many paragraphs before the passage a coder reads. */
const BEFORE = 2;

/** The address of the article, and what a coder reads before the passage to know who _she_ is. */
function aroundIn(
  article: ReturnType<Serving['record']['article']>,
  { passage }: Pick<StatementView, 'passage'>,
): Pick<CodingRow, 'address' | 'before'> {
  if (!article) return { address: null, before: '' };
  const { paragraphs, text } = article;
  const at = paragraphs.findIndex(({ span }) => span[1] > passage.span[0]);
  const from = paragraphs[Math.max(0, at - BEFORE)]?.span[0] ?? 0;
  return {
    address: articleAddress(article),
    before: at < 0 ? '' : text.slice(from, passage.span[0]).trim(),
  };
}
