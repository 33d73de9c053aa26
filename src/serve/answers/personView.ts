import type { SaidByMonth } from '../../record/index.ts';
import { soon } from '../aside/index.ts';
import type { Serving } from '../serving.ts';
import { type ChangeTold, changesTold, personAnswer, positionsTold } from './personAnswer.ts';
import { type Page, searchStatements } from './searchStatements.ts';

/** A part of a longer list, and how many that list has. */
export type PartOf<T> = { readonly total: number; readonly some: readonly T[] };

/** A person at a glance; `changes` and `positions` are null while they are worked out. */
export type PersonView = {
  readonly person: NonNullable<ReturnType<typeof personAnswer>>;
  readonly newest: Page;
  readonly byMonth: SaidByMonth;
  readonly changes: PartOf<ChangeTold> | null;
  readonly positions: PartOf<PositionView> | null;
};
/** A subject with what was said last on it. */
export type PositionView = PartOf<Page['statements'][number]> & { readonly subject: readonly string[] };

const NEWEST = 10;
const CHANGES = 10;
const SUBJECTS = 12;
/** How many statements of a subject are told: one by one they are read in the search. */
const OF_SUBJECT = 4;

/** What the page of a person tells; null where there is none with this id. */
export async function personView(serving: Serving, id: string): Promise<PersonView | null> {
  const person = personAnswer(serving, id);
  if (!person) return null;
  const worked = await soon((await serving.aside()).person(id));
  const newest = await searchStatements(serving, { person: id, order: 'newest', once: true, limit: NEWEST });
  const byMonth = serving.record.saidByMonth(id);
  if (!worked) return { person, newest, byMonth, changes: null, positions: null };
  const shown = worked.positions.slice(0, SUBJECTS);
  const told = await positionsTold(
    serving,
    shown.map((one) => ({ ...one, statements: one.statements.slice(-OF_SUBJECT) })),
  );
  return {
    person,
    newest,
    byMonth,
    changes: {
      total: worked.changes.length,
      some: await changesTold(serving, worked.changes.slice(0, CHANGES)),
    },
    positions: {
      total: worked.positions.length,
      some: told.map(({ subject, statements }, i) => ({
        subject,
        total: shown[i]!.statements.length,
        some: statements,
      })),
    },
  };
}
