import { setImmediate } from 'node:timers/promises';
import { LEAST_CERTAINTY } from '../../data/index.ts';
import { type Change, changesOf, positionsOf } from '../../positions/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import type { ChangeFound, ChangeFoundOf, Found, PersonFound, Task } from './tasks.ts';

/** How many changes are told, the surest. */
const MOST = 50;

/** Works something out from a record. */
export function workOut(
  record: OpenRecord,
  { what, of }: Task,
): Found[keyof Found] | Promise<Found['changes']> {
  if (what === 'speaking') return record.speaking();
  return what === 'person' ? workOutPerson(record, of) : workOutChanges(record);
}

function workOutPerson(record: OpenRecord, person: string): PersonFound {
  const said = [...record.personSaid(person)];
  return {
    positions: positionsOf(said).map(({ subject, statements }) => ({
      subject,
      statements: statements.map(({ id }) => id),
    })),
    changes: changesOf(said).map(foundAs),
  };
}

/** Where anybody's position changed, the surest first; of those who say much last, so that who asks for a person soon after the start waits little. */
async function workOutChanges(record: OpenRecord): Promise<ChangeFoundOf[]> {
  let surest: ChangeFoundOf[] = [];
  for (const { person, name, statements } of record.speaking().toReversed()) {
    if (statements < 2) continue;
    const own = changesOf([...record.personSaid(person)])
      .filter(({ certainty }) => certainty >= LEAST_CERTAINTY)
      .map((change) => ({ ...foundAs(change), person: { id: person, name } }));
    surest = [...own, ...surest].toSorted((a, b) => b.certainty - a.certainty).slice(0, MOST);
    // Who asks for one person meanwhile does not wait for all others.
    await setImmediate();
  }
  return surest;
}

function foundAs({ earlier, later, ...rest }: Change): ChangeFound {
  return { ...rest, earlier: earlier.id, later: later.id };
}
