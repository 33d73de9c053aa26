import type { Correction, PersonView, StatementView } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { getPerson } from './getPerson.ts';
import { viewStatements } from './viewStatements.ts';

/** The maximum number of articles listed. */
const MOST = 300;

/**
 * The data for correcting who a person is: their articles, newest first, each with one statement, and the corrections
 * so far.
 */
export type PersonToCorrect = {
  readonly person: PersonView;
  readonly articles: readonly StatementView[];
  readonly corrections: readonly Correction[];
};

/** Null if the record has no such person. */
export function getPersonToCorrect(serving: Serving, id: string): PersonToCorrect | null {
  const person = getPerson(serving, id);
  if (!person) return null;
  const found = new Map<string, StatementView>();
  for (const one of serving.record.find({ person: person.id, order: 'newest' })) {
    if (found.size >= MOST) break;
    if (!found.has(one.article.id)) found.set(one.article.id, viewStatements(serving, [one])[0]!);
  }
  return { person, articles: [...found.values()], corrections: correctionsOfPerson(serving, person.id) };
}

/** Corrections of a person, including merges into this person; without those that undo others. */
export function correctionsOfPerson({ record }: Serving, id: string): Correction[] {
  const isOf = ({ person, what, value }: Correction) => {
    if (what === 'merge') return person === id || value.into === id;
    if (what === 'split' || what === 'link') return person === id || value.person === id;
    return (what === 'rename' || what === 'gender' || what === 'role-class') && person === id;
  };
  return [...record.corrections()].filter(isOf);
}
