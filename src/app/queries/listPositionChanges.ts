import {
  CERTAINTY_THRESHOLD,
  type ChangeKind,
  type PositionChangesPage,
  type PositionChangeView,
} from '../../data/index.ts';
import { type Pending, type StoredChange, type StoredChangeOf, soon } from '../background/index.ts';
import type { Serving } from '../serving.ts';
import { getPerson, referTo } from './getPerson.ts';
import { loadStatements } from './loadStatements.ts';
import { pageOf } from './paging.ts';

export type PositionChangesQuery = {
  /** The id of a person: only their position changes. */
  readonly person?: string | undefined;
  readonly kind?: ChangeKind | undefined;
  /** The minimum confidence of the changes that are listed. */
  readonly least?: number | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
};

/** Position changes, highest confidence first; null if there is no person with the given id. */
export async function listPositionChanges(
  serving: Serving,
  query: PositionChangesQuery = {},
): Promise<PositionChangesPage | null> {
  const { person } = query;
  const background = await serving.background();
  if (person === undefined) return pageOfChanges(serving, await background.changes().found, query);
  const known = getPerson(serving, person);
  if (!known) return null;
  const { changes } = await background.person(person).found;
  return pageOfChanges(serving, ofPerson(changes, known), query);
}

/** The position changes of all people, if they are ready soon; null while they are being computed. */
export async function listPositionChangesSoon(
  serving: Serving,
  query: Omit<PositionChangesQuery, 'person'> = {},
): Promise<PositionChangesPage | null> {
  const pending: Pending<readonly StoredChangeOf[]> = (await serving.background()).changes();
  const changes = await soon(pending);
  return changes && pageOfChanges(serving, changes, query);
}

/** The changes that match a query. */
export function listed<T extends StoredChange>(
  changes: readonly T[],
  { kind, least = CERTAINTY_THRESHOLD }: Pick<PositionChangesQuery, 'kind' | 'least'> = {},
): T[] {
  return changes.filter((one) => one.certainty >= least && (kind === undefined || one.kind === kind));
}

/** The changes of one person, each with a reference to the person. */
export function ofPerson<T extends StoredChange>(
  changes: readonly T[],
  { id, name }: { readonly id: string; readonly name: string },
): (T & { readonly person: { readonly id: string; readonly name: string } })[] {
  return changes.map((change) => ({ ...change, person: { id, name } }));
}

/** Position changes with their statements; changes with a statement that no longer exists are left out. */
export async function viewPositionChanges(
  serving: Serving,
  changes: readonly (StoredChange & Pick<StoredChangeOf, 'person'>)[],
): Promise<PositionChangeView[]> {
  const loaded = await loadStatements(
    serving,
    changes.flatMap(({ earlier, later }) => [earlier, later]),
  );
  return changes.flatMap(({ person, kind, reason, certainty, explanation, ...ids }) => {
    const [earlier, later] = [loaded.get(ids.earlier), loaded.get(ids.later)];
    const change = { kind, reason, certainty, explanation: [...explanation] };
    return earlier && later ? [{ person: referTo(person), earlier, later, ...change }] : [];
  });
}

async function pageOfChanges(
  serving: Serving,
  changes: readonly (StoredChange & Pick<StoredChangeOf, 'person'>)[],
  query: PositionChangesQuery,
): Promise<PositionChangesPage> {
  const { part, next, total } = pageOf(listed(changes, query), query.cursor, query.limit);
  return { changes: await viewPositionChanges(serving, part), next, total };
}
