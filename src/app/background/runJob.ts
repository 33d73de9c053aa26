import { setImmediate } from 'node:timers/promises';
import { CERTAINTY_THRESHOLD, type DatedStatement } from '../../data/index.ts';
import { changesOf, type PositionChange, positionsOf } from '../../positions/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import { countNamed, workOutAnswers, workOutNamed } from './findReplies.ts';
import type { Job, JobResults, StoredChange, StoredChangeOf, StoredChanges, StoredPerson } from './jobs.ts';

/** How many changes are told: the surest, and the latest. */
const MOST = 50;
const LATEST = 4;

/** Works something out from a record. */
export function workOut(
  record: OpenRecord,
  { what, of }: Job,
): JobResults[keyof JobResults] | Promise<JobResults['changes']> {
  if (what === 'speaking') return record.speaking();
  return what === 'person' ? workOutPerson(record, of) : workOutChanges(record);
}

function workOutPerson(record: OpenRecord, person: string): StoredPerson {
  const said = [...record.personSaid(person)];
  const named = workOutNamed(record, said);
  return {
    positions: positionsOf(said).map(({ subject, statements }) => ({
      subject,
      statements: statements.map(({ id }) => id),
    })),
    changes: changesOf(said).map(foundAs),
    named: countNamed(named),
    answers: workOutAnswers(record, named).map(({ statement, answered, ...rest }) => ({
      ...rest,
      statement: statement.id,
      answered: answered.id,
    })),
  };
}

/** Where anybody's position changed; of those who say much last, so that who asks for a person soon after the start waits little. */
async function workOutChanges(record: OpenRecord): Promise<StoredChanges> {
  let surest: readonly DatedChange[] = [];
  let latest: readonly DatedChange[] = [];
  for (const { person, name, statements } of record.speaking().toReversed()) {
    if (statements < 2) continue;
    const own = datedChanges([...record.personSaid(person)], { id: person, name });
    surest = [...own, ...surest].toSorted(bySureness).slice(0, MOST);
    latest = [...own, ...latest].toSorted(byDay).slice(0, LATEST);
    // Who asks for one person meanwhile does not wait for all others.
    await setImmediate();
  }
  return { surest: surest.map(({ change }) => change), latest: latest.map(({ change }) => change) };
}

/** A change with the day of its later statement. */
type DatedChange = { readonly change: StoredChangeOf; readonly day: string };

/** Where one person's position surely enough changed. */
function datedChanges(said: readonly DatedStatement[], person: StoredChangeOf['person']): DatedChange[] {
  const days = new Map(said.map(({ statement, earliest }) => [statement.id, earliest ?? '']));
  return changesOf(said)
    .filter(({ certainty }) => certainty >= CERTAINTY_THRESHOLD)
    .map((change) => ({ change: { ...foundAs(change), person }, day: days.get(change.later.id) ?? '' }));
}

function bySureness({ change: a }: DatedChange, { change: b }: DatedChange): number {
  return b.certainty - a.certainty;
}

function byDay(a: DatedChange, b: DatedChange): number {
  return a.day === b.day ? bySureness(a, b) : a.day < b.day ? 1 : -1;
}

function foundAs({ earlier, later, ...rest }: PositionChange): StoredChange {
  return { ...rest, earlier: earlier.id, later: later.id };
}
