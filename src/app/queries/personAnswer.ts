import type { Person } from '../../data/index.ts';
import type { PositionChange } from '../../positions/index.ts';
import type { StoredChange, StoredPosition } from '../background/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';
import { loadStatements } from './loadStatements.ts';
import type { StatementView } from './statementView.ts';

/** What one person said on one subject, in order of time. */
export type PositionView = {
  readonly subject: readonly string[];
  readonly statements: readonly StatementView[];
};
/** A change of position, both statements with their passages. */
export type PositionChangeView = Omit<PositionChange, 'earlier' | 'later'> & {
  readonly earlier: StatementView;
  readonly later: StatementView;
};

/** A person of the record with an address; null where there is none with this id. */
export function personAnswer(
  { record }: Serving,
  id: string,
): (Person & { readonly address: string }) | null {
  const person = record.person(id);
  return person && { ...person, address: addressOf.person(person.id) };
}

/** What was said by subject, with its statements. */
export async function positionsView(
  serving: Serving,
  positions: readonly StoredPosition[],
): Promise<PositionView[]> {
  const told = await loadStatements(
    serving,
    positions.flatMap(({ statements }) => statements),
  );
  return positions.map(({ subject, statements }) => ({
    subject,
    statements: statements.flatMap((id) => told.get(id) ?? []),
  }));
}

/** Changes of position with their statements; those of which one is gone meanwhile are none any more. */
export async function changesView<T extends StoredChange>(
  serving: Serving,
  changes: readonly T[],
): Promise<(Omit<T, 'earlier' | 'later'> & Pick<PositionChangeView, 'earlier' | 'later'>)[]> {
  const told = await loadStatements(
    serving,
    changes.flatMap(({ earlier, later }) => [earlier, later]),
  );
  return changes.flatMap((change) => {
    const [earlier, later] = [told.get(change.earlier), told.get(change.later)];
    return earlier && later ? [{ ...change, earlier, later }] : [];
  });
}
