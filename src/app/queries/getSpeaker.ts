import type { SpeakerRecord } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { getPerson } from './getPerson.ts';
import { listPositionChanges } from './listPositionChanges.ts';
import { listPositions } from './listPositions.ts';
import { viewStatements } from './viewStatements.ts';

/** The record of the person with this id; null if there is no such person. */
export async function getSpeaker(serving: Serving, id: string): Promise<SpeakerRecord | null> {
  const person = getPerson(serving, id);
  if (!person) return null;
  const [positions, changes] = [
    await listPositions(serving, { person: id }),
    await listPositionChanges(serving, { person: id }),
  ];
  return {
    person,
    statements: viewStatements(
      serving,
      serving.record.find({ person: id, order: 'date', deduplicate: true }),
    ),
    positions: positions?.positions ?? [],
    changes: changes?.changes ?? [],
  };
}

/** The record of those who are called so in articles; null where there are none. */
export function getSpeakerByName(serving: Serving, name: string): SpeakerRecord | null {
  const found = serving.record.find({ speaker: name, order: 'date', deduplicate: true });
  const statements = viewStatements(serving, found);
  return statements.length > 0 ? { person: null, statements, positions: [], changes: [] } : null;
}
