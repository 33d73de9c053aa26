import type { Namesake } from '../../data/index.ts';
import { nameFit } from '../../people/index.ts';
import type { Serving } from '../serving.ts';
import { viewPerson } from './getPerson.ts';
import { viewStatements } from './viewStatements.ts';

/** How many people are examined, and how many are shown. */
const LOOKED_AT = 40;
const SHOWN = 12;

/**
 * People of the same name, or of a form of it, who were not merged with a person; those with the most similar names
 * first, then those with most statements.
 */
export function listNamesakes(serving: Serving, id: string): Namesake[] {
  const { record } = serving;
  const person = record.person(id);
  if (!person) return [];
  const near = record
    .peopleOfBlocks(id)
    .map((other) => ({ other, fit: nameFit(person, other) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit);
  const counted = near
    .slice(0, LOOKED_AT)
    .map((one) => ({ ...one, statements: saidBy(serving, one.other.id) }));
  return counted
    .filter(({ statements }) => statements > 0)
    .toSorted((a, b) => b.fit - a.fit || b.statements - a.statements)
    .slice(0, SHOWN)
    .map(({ other, statements }) => {
      const newest = record.find({ person: other.id, order: 'newest', limit: 1 });
      return { person: viewPerson(other), statements, newest: viewStatements(serving, newest)[0] ?? null };
    });
}

/** The number of statements that a person made; near-duplicates count once. */
function saidBy({ record }: Serving, id: string): number {
  const { months, unknown } = record.saidByMonth(id);
  return months.reduce((sum, { statements }) => sum + statements, unknown);
}
