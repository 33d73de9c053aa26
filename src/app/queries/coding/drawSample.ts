import { hashId, type SampleView, type StatementView, type Strata, stratumOf } from '../../../data/index.ts';
import type { CodingRow } from '../../../export/index.ts';
import type { Query } from '../../../record/index.ts';
import type { Serving } from '../../serving.ts';
import { articleAddress } from '../citeStatement.ts';
import { readInParts } from '../readInParts.ts';
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

/**
 * Draws statements at random. Each has a lot that follows from seed and id alone, and those with the first lots are drawn: a record that grows
 * keeps most of a sample.
 */
export async function drawSample(
  serving: Serving,
  { query, size, seed, by }: SampleAsked,
): Promise<SampleView> {
  const { record } = serving;
  const strata = await strataOf(serving, query, by);
  const population = [...strata.values()].reduce((sum, ids) => sum + ids.length, 0);
  const sorted = [...strata].toSorted(([, a], [, b]) => b.length - a.length);
  const counts = allocate(
    sorted.map(([, ids]) => ids.length),
    size,
  );
  const drawn = sorted.flatMap(([stratum, own], i) =>
    inOrderOf(['lot', seed], own)
      .slice(0, counts[i])
      .map((id) => ({ id, stratum, weight: own.length / counts[i]! })),
  );
  const known = new Map(drawn.map((one) => [one.id, one]));
  // By another lot: those of a large stratum that were drawn have the first ones, and their place would give their stratum away.
  const ids = inOrderOf(
    ['row', seed],
    drawn.map(({ id }) => id),
  );
  const rows = await readInParts(serving, ids, (statements) =>
    viewStatements(serving, statements).map((statement) => {
      const { stratum, weight } = known.get(statement.id)!;
      return { statement, stratum, weight, ...aroundIn(record.article(statement.article.id), statement) };
    }),
  );
  return { population, seed, rows };
}

/** The ids of what is asked for, by stratum: all in one where none is asked for, which need not be read. */
async function strataOf(
  serving: Serving,
  query: Query,
  by: Strata | undefined,
): Promise<ReadonlyMap<string | null, readonly string[]>> {
  const ids = serving.record.findIds({ ...query, order: 'date' });
  if (!by) return new Map([[null, ids]]);
  const found = await readInParts(serving, ids, (statements) =>
    Array.from(statements, (one) => ({ id: one.id, stratum: stratumOf(one, by) })),
  );
  const strata = Map.groupBy(found, ({ stratum }): string | null => stratum);
  return new Map([...strata].map(([stratum, own]) => [stratum, own.map(({ id }) => id)]));
}

/** Ids in the order of their lots. */
function inOrderOf([what, seed]: readonly [what: string, seed: string], ids: readonly string[]): string[] {
  const lots = ids.map((id) => ({ id, lot: hashId(what, [seed, id]) }));
  return lots.toSorted((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ id }) => id);
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
