import type { StatementInText } from '../../data/index.ts';
import {
  daysAnswered,
  linkNamedPeople,
  type Named,
  namesSaid,
  type Reply,
  repliesOf,
  replyCandidates,
  wholeNames,
} from '../../positions/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import type { StoredNamedPerson } from './jobs.ts';

/** The people of the record who are named in statements. */
export function workOutNamed(record: OpenRecord, said: readonly StatementInText[]): Named[] {
  const naming = namesSaid(said, record.lastNames()).filter(({ namings }) => namings.length > 0);
  const byName = record.personIdsByName(wholeNames(naming));
  const speaking = record.speakersIn(new Set(naming.map((one) => one.said.statement.article.id)));
  return linkNamedPeople(naming, {
    bearers: (name) => byName.get(name) ?? [],
    speakers: (article) => speaking.get(article) ?? [],
  });
}

/** The number of statements that name each person, highest first. */
export function countNamed(named: readonly Named[]): StoredNamedPerson[] {
  return Array.from(
    Map.groupBy(named, ({ person }) => person),
    ([person, own]) => ({
      person,
      statements: own.length,
      addressed: own.filter(({ addressed }) => addressed).length,
    }),
  ).toSorted((a, b) => b.statements - a.statements || (a.person < b.person ? -1 : 1));
}

/**
 * The statements in which somebody is named, each with an earlier statement of that person that it may answer; highest
 * confidence first.
 */
export function workOutAnswers(record: OpenRecord, named: readonly Named[]): Reply[] {
  const days = daysAnswered(named);
  if (!days) return [];
  const near = replyCandidates(
    named,
    record.replyCandidates([...new Set(named.map(({ person }) => person))], days),
  );
  const ids = new Set(near.map(({ heard }) => heard.id));
  const statements = new Map(Array.from(record.statementsBy([...ids]), (one) => [one.id, one]));
  return repliesOf(near, (id) => statements.get(id) ?? null, record.lastNames());
}
