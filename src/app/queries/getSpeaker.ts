import type { PositionChangeView, SpeakerRecord, StatementView } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { byDay } from './dayOf.ts';
import { getPerson } from './getPerson.ts';
import { listPositionChanges } from './listPositionChanges.ts';
import { listPositions } from './listPositions.ts';
import { findFirst, type Search } from './searchStatements.ts';

/** Everything that the person with this id said, or what they said about a subject; null if there is no such person. */
export async function getSpeaker(
  serving: Serving,
  id: string,
  about?: string,
): Promise<SpeakerRecord | null> {
  const person = getPerson(serving, id);
  if (!person) return null;
  const [positions, changes, statements] = [
    await listPositions(serving, { person: id, about }),
    await listPositionChanges(serving, { person: id }),
    await saidBy(serving, { person: id }, about),
  ];
  const ids = new Set(statements.map((one) => one.id));
  const shown = (changes?.changes ?? []).filter(
    ({ earlier, later }) => !about || ids.has(earlier.id) || ids.has(later.id),
  );
  return {
    person,
    statements: withBothSides(statements, shown),
    positions: positions?.positions ?? [],
    changes: shown,
  };
}

/**
 * The statements in order of time, with both sides of each position change: a change is about the subject even if one
 * side uses other words.
 */
function withBothSides(
  statements: readonly StatementView[],
  changes: readonly PositionChangeView[],
): StatementView[] {
  const known = new Set(statements.map(({ id }) => id));
  const sides = changes.flatMap(({ earlier, later }) => [earlier, later]);
  const missing = new Map(sides.filter(({ id }) => !known.has(id)).map((one) => [one.id, one]));
  if (missing.size === 0) return [...statements];
  return [...statements, ...missing.values()].toSorted(byDay);
}

/** Everything said by speakers whom articles call by this name; null if there is nothing. */
export async function getSpeakerByName(
  serving: Serving,
  name: string,
  about?: string,
): Promise<SpeakerRecord | null> {
  const statements = await saidBy(serving, { speaker: name }, about);
  return statements.length > 0 ? { person: null, statements, positions: [], changes: [] } : null;
}

/** Everything that somebody said, in order of time; near-duplicates once. */
async function saidBy(
  serving: Serving,
  whose: Pick<Search, 'person' | 'speaker'>,
  about: string | undefined,
): Promise<StatementView[]> {
  const search = { ...whose, ...(about ? { about } : {}), order: 'date', deduplicate: true } as const;
  const { statements } = await findFirst(serving, search, Number.POSITIVE_INFINITY);
  return [...statements];
}
