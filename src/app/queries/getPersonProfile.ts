import type { PersonProfile } from '../../data/index.ts';
import { soon } from '../background/index.ts';
import type { Serving } from '../serving.ts';
import { getPerson } from './getPerson.ts';
import { listNamesakes } from './listNamesakes.ts';
import { listed, ofPerson, viewPositionChanges } from './listPositionChanges.ts';
import { viewPositions } from './listPositions.ts';
import { viewMentionedPeople, viewReplies } from './listReplies.ts';
import { searchStatements } from './searchStatements.ts';

const NEWEST = 10;
const CHANGES = 10;
const NAMED = 12;
const ANSWERS = 10;
const SUBJECTS = 12;
/** How many statements of a subject are shown; a search finds the others. */
const OF_SUBJECT = 4;

/** An overview of a person; null if there is no such person. */
export async function getPersonProfile(
  serving: Serving,
  id: string,
  { least }: { readonly least?: number | undefined } = {},
): Promise<PersonProfile | null> {
  const person = getPerson(serving, id);
  if (!person) return null;
  const worked = await soon((await serving.background()).person(id));
  const newest = await searchStatements(serving, {
    person: id,
    order: 'newest',
    deduplicate: true,
    limit: NEWEST,
  });
  const byMonth = serving.record.saidByMonth(id);
  const namesakes = listNamesakes(serving, id);
  const glance = { person, newest, byMonth, namesakes };
  if (!worked) return { ...glance, changes: null, positions: null, named: null, answers: null };
  const { positions, named, answers } = worked;
  const changes = listed(ofPerson(worked.changes, person), { least });
  return {
    ...glance,
    changes: {
      total: changes.length,
      some: await viewPositionChanges(serving, changes.slice(0, CHANGES)),
    },
    positions: {
      total: positions.length,
      some: await viewPositions(serving, positions.slice(0, SUBJECTS), OF_SUBJECT),
    },
    named: { total: named.length, some: viewMentionedPeople(serving, named.slice(0, NAMED)) },
    answers: { total: answers.length, some: await viewReplies(serving, answers.slice(0, ANSWERS)) },
  };
}
