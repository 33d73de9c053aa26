import type { PositionsPage, PositionView } from '../../data/index.ts';
import type { StoredPosition } from '../background/index.ts';
import type { Serving } from '../serving.ts';
import { getPerson } from './getPerson.ts';
import { loadStatements } from './loadStatements.ts';
import { pageOf } from './paging.ts';
import { readInParts } from './readInParts.ts';
import { tellingStems } from './tellingStems.ts';

export type PositionsQuery = {
  /** The id of a person. */
  readonly person: string;
  /** Only subjects with one of these words, in any form, in their names or statements. */
  readonly about?: string | undefined;
  /** The maximum number of statements of each subject, of which the newest are kept; by default all. */
  readonly newest?: number | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
};

/** A person's statements by subject; null if there is no person with this id. */
export async function listPositions(
  serving: Serving,
  { person, about = '', newest, limit, cursor }: PositionsQuery,
): Promise<PositionsPage | null> {
  if (!getPerson(serving, person)) return null;
  const { positions } = await (await serving.background()).person(person).found;
  const { part, next, total } = pageOf(
    await withWords(serving, positions, tellingStems(about)),
    cursor,
    limit,
  );
  return { positions: await viewPositions(serving, part, newest), next, total };
}

/** Subjects with their newest statements. */
export async function viewPositions(
  serving: Serving,
  positions: readonly StoredPosition[],
  newest = Number.POSITIVE_INFINITY,
): Promise<PositionView[]> {
  const shown = positions.map(({ statements }) => statements.slice(-newest));
  const loaded = await loadStatements(serving, shown.flat());
  return positions.map(({ subject, statements }, i) => ({
    subject: [...subject],
    count: statements.length,
    statements: shown[i]!.flatMap((id) => loaded.get(id) ?? []),
  }));
}

/** The subjects with one of these words in their names or statements; all subjects if there are no words. */
async function withWords(
  serving: Serving,
  all: readonly StoredPosition[],
  wanted: ReadonlySet<string>,
): Promise<readonly StoredPosition[]> {
  if (wanted.size === 0) return all;
  const has = (words: string) => !tellingStems(words).isDisjointFrom(wanted);
  const ids = all.flatMap(({ statements }) => statements);
  const having = new Set(
    await readInParts(serving, ids, (statements) =>
      Array.from(statements)
        .filter(({ content }) => has(content.text))
        .map(({ id }) => id),
    ),
  );
  return all.filter(
    ({ subject, statements }) => subject.some(has) || statements.some((id) => having.has(id)),
  );
}
