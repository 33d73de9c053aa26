import { hashId, type SampleView, type StatementView, type Strata, stratumOf } from '../../../data/index.ts';
import type { CodingRow } from '../../../export/index.ts';
import type { Query } from '../../../record/index.ts';
import type { Serving } from '../../serving.ts';
import { articleAddress } from '../citeStatement.ts';
import { readInParts } from '../readInParts.ts';
import { viewStatements } from '../viewStatements.ts';
import { allocate } from './allocate.ts';

export type SampleAsked = {
  /** The statements from which the sample is drawn. */
  readonly query: Query;
  /** The size of the sample. */
  readonly size: number;
  /** The same seed gives the same sample of the same record. */
  readonly seed: string;
  /** Draws equally many statements of each act, each way of finding the speaker, or each band of confidence. */
  readonly by?: Strata | undefined;
};

/**
 * Draws a random sample of statements. The order of statements depends only on the seed and their ids, so a sample
 * stays mostly the same when the record grows.
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
  // Shuffled again: the statements drawn from a large stratum come first in the first order, which would
  // reveal their stratum.
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

/** The ids of the statements by stratum; a single one, for which no statement has to be read, without `by`. */
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

/** The ids in the random order for this seed and purpose. */
function inOrderOf([what, seed]: readonly [what: string, seed: string], ids: readonly string[]): string[] {
  const lots = ids.map((id) => ({ id, lot: hashId(what, [seed, id]) }));
  return lots.toSorted((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ id }) => id);
}

/** How many paragraphs before the passage a coder sees. */
const BEFORE = 2;

/** The address of the article, and the text before the passage, from which a coder can tell who _she_ is. */
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
