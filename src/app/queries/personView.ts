import type { SaidByMonth } from '../../record/index.ts';
import { soon } from '../background/index.ts';
import type { Serving } from '../serving.ts';
import { changesView, type PositionChangeView, personAnswer, positionsView } from './personAnswer.ts';
import { type MentionedPersonView, mentionedPeopleView, type ReplyView, repliesView } from './repliesView.ts';
import { type Page, searchStatements } from './searchStatements.ts';

/** A part of a longer list, and how many that list has. */
export type PartOf<T> = { readonly total: number; readonly some: readonly T[] };

/** A person at a glance; `changes`, `positions`, `named` and `answers` are null while they are worked out. */
export type PersonView = {
  readonly person: NonNullable<ReturnType<typeof personAnswer>>;
  readonly newest: Page;
  readonly byMonth: SaidByMonth;
  readonly changes: PartOf<PositionChangeView> | null;
  readonly positions: PartOf<PositionView> | null;
  /** Whom the person names, the one named most first. */
  readonly named: PartOf<MentionedPersonView> | null;
  /** What the person answers, the surest first. */
  readonly answers: PartOf<ReplyView> | null;
};
/** A subject with what was said last on it. */
export type PositionView = PartOf<Page['statements'][number]> & { readonly subject: readonly string[] };

const NEWEST = 10;
const CHANGES = 10;
const NAMED = 12;
const ANSWERS = 10;
const SUBJECTS = 12;
/** How many statements of a subject are told: one by one they are read in the search. */
const OF_SUBJECT = 4;

/** What the page of a person tells; null where there is none with this id. */
export async function personView(serving: Serving, id: string): Promise<PersonView | null> {
  const person = personAnswer(serving, id);
  if (!person) return null;
  const worked = await soon((await serving.background()).person(id));
  const newest = await searchStatements(serving, {
    person: id,
    order: 'newest',
    deduplicate: true,
    limit: NEWEST,
  });
  const byMonth = serving.record.saidByMonth(id);
  const glance = { person, newest, byMonth };
  if (!worked) return { ...glance, changes: null, positions: null, named: null, answers: null };
  const shown = worked.positions.slice(0, SUBJECTS);
  const told = await positionsView(
    serving,
    shown.map((one) => ({ ...one, statements: one.statements.slice(-OF_SUBJECT) })),
  );
  return {
    ...glance,
    changes: {
      total: worked.changes.length,
      some: await changesView(serving, worked.changes.slice(0, CHANGES)),
    },
    positions: {
      total: worked.positions.length,
      some: told.map(({ subject, statements }, i) => ({
        subject,
        total: shown[i]!.statements.length,
        some: statements,
      })),
    },
    named: { total: worked.named.length, some: mentionedPeopleView(serving, worked.named.slice(0, NAMED)) },
    answers: {
      total: worked.answers.length,
      some: await repliesView(serving, worked.answers.slice(0, ANSWERS)),
    },
  };
}
