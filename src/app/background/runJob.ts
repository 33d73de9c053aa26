import { setImmediate } from 'node:timers/promises';
import type { DatedStatement } from '../../data/index.ts';
import { changesOf, type PositionChange, positionsOf } from '../../positions/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import { countNamed, workOutAnswers, workOutNamed } from './findReplies.ts';
import type { Job, JobResults, StoredChange, StoredChangeOf, StoredPerson } from './jobs.ts';

/** Runs a background job, until the signal is aborted. */
export function workOut(
  record: OpenRecord,
  { what, of }: Job,
  signal?: AbortSignal,
): JobResults[keyof JobResults] | Promise<JobResults['changes']> {
  if (what === 'speaking') return record.speaking();
  return what === 'person' ? workOutPerson(record, of) : workOutChanges(record, signal);
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

/**
 * The position changes of all people. Those with many statements come last, so that a request for one person soon after
 * the start waits less.
 */
async function workOutChanges(record: OpenRecord, signal?: AbortSignal): Promise<StoredChangeOf[]> {
  const found: StoredChangeOf[][] = [];
  for (const { person, name, statements } of record.speaking().toReversed()) {
    if (statements < 2) continue;
    found.push(datedChanges([...record.personSaid(person)], { id: person, name }));
    // Lets requests for one person go first.
    await setImmediate();
    signal?.throwIfAborted();
  }
  return found
    .toReversed()
    .flat()
    .toSorted((a, b) => b.certainty - a.certainty);
}

/** The position changes of one person, with the dates of the later statements. */
function datedChanges(said: readonly DatedStatement[], person: StoredChangeOf['person']): StoredChangeOf[] {
  const days = new Map(said.map(({ statement, earliest }) => [statement.id, earliest ?? '']));
  return changesOf(said).map((change) => ({
    ...foundAs(change),
    person,
    day: days.get(change.later.id) ?? '',
  }));
}

function foundAs({ earlier, later, ...rest }: PositionChange): StoredChange {
  return { ...rest, earlier: earlier.id, later: later.id };
}
