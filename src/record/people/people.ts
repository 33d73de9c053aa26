import { joinPeople, type PeopleOrder, type Person, personSchema } from '../../data/index.ts';
import { fold } from '../../text/fold.ts';
import { importedDigest, personDigest } from '../digests/peopleDigests.ts';
import type { Database, Row } from '../schema/database.ts';
import { escapeLike } from '../search/escapeLike.ts';

/** The numbers of people that an import added, changed and left unchanged. */
export type Imported = { added: number; changed: number; unchanged: number };
/** The source of the people, and the version of the program that read it. */
export type PeopleSource = { readonly source: string; readonly program: string };

/** Sources that are not people lists: people found in articles, and people added by corrections. */
export const IMPORTED_FROM = { articles: 'articles', corrections: 'corrections' } as const;

/**
 * Imports the entries of a people list; all or nothing. They replace earlier entries of the same source; those of other
 * sources stay and are merged with them.
 */
export function importPeople(db: Database, people: readonly Person[], teller: PeopleSource): Imported {
  const counts: Imported = { added: 0, changed: 0, unchanged: 0 };
  db.atomically(() => {
    for (const person of people) {
      const came = importPerson(db, person, teller);
      counts[came] += 1;
      // A person whose names have changed gets new blocks when speakers are linked next.
      if (came === 'changed')
        db.run(
          'DELETE FROM person_blocks WHERE person = (SELECT number FROM people WHERE id = ?)',
          person.id,
        );
    }
  });
  return counts;
}

/** Imports the entry of one person from one source. */
export function importPerson(
  db: Database,
  person: Person,
  { source, program }: PeopleSource,
): keyof Imported {
  const json = JSON.stringify(personSchema.parse(person));
  const found = db.get('SELECT number FROM people WHERE id = ?', person.id)?.number;
  const number = found === undefined ? addPerson(db, person) : Number(found);
  const before = db.get('SELECT told FROM told_of_people WHERE person = ? AND source = ?', number, source);
  if (before?.told === json) return 'unchanged';
  const row = [number, source, json, program, new Date().toISOString()];
  db.run(
    'INSERT OR REPLACE INTO told_of_people (person, source, told, program, told_at, digest) VALUES (?, ?, ?, ?, ?, ?)',
    ...[...row, importedDigest(row)],
  );
  rewritePerson(db, number, renamedTo(db, number));
  return found === undefined ? 'added' : 'changed';
}

function addPerson(db: Database, { id, name }: Person): number {
  return db.run('INSERT INTO people (id, name) VALUES (?, ?)', id, name);
}

/** Removes a source's entries except those of these people, and then people without any entry. */
export function deleteImported(db: Database, source: string, but: readonly string[]): void {
  const kept = new Set(but);
  const rows = db.all(
    'SELECT t.person, p.id FROM told_of_people AS t JOIN people AS p ON p.number = t.person WHERE t.source = ?',
    source,
  );
  for (const { person, id } of rows) {
    if (!kept.has(String(id))) removeImported(db, Number(person), source);
  }
}

/** Removes a source's entry of a person, and the person if no other source has one. */
export function removeImported(db: Database, person: number, source: string): void {
  db.run('DELETE FROM told_of_people WHERE person = ? AND source = ?', person, source);
  if (db.get('SELECT 1 FROM told_of_people WHERE person = ?', person))
    rewritePerson(db, person, renamedTo(db, person));
  else db.run('DELETE FROM people WHERE number = ?', person);
}

function renamedTo(db: Database, number: number): string | null {
  const row = db.get('SELECT name FROM people WHERE number = ? AND renamed = 1', number);
  return row ? String(row.name) : null;
}

/** Stores the merged entries of a person from all sources; `renamed` is a name from a correction. */
export function rewritePerson(db: Database, number: number, renamed: string | null): void {
  const rows = db.all('SELECT told FROM told_of_people WHERE person = ? ORDER BY source', number);
  const [person] = joinPeople(rows.map(({ told: json }) => personSchema.parse(JSON.parse(String(json)))));
  if (!person) return;
  const { gender, born, died, roles, identifiers } = person;
  const name = renamed ?? person.name;
  const aliases = [person.name, ...person.aliases].filter((one) => one !== name);
  db.run(
    'UPDATE people SET name = ?, gender = ?, born = ?, died = ?, renamed = ? WHERE number = ?',
    ...[name, gender, born, died, renamed === null ? 0 : 1, number],
  );
  for (const table of ['person_names', 'roles', 'person_identifiers'])
    db.run(`DELETE FROM ${table} WHERE person = ?`, number);
  for (const [position, each] of [name, ...aliases].entries())
    db.run('INSERT INTO person_names VALUES (?, ?, ?, ?)', number, position, each, fold(each));
  for (const [position, { title, organization, area, party, from, to }] of roles.entries())
    db.run(
      'INSERT INTO roles VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ...[number, position, title, organization, area, party, from, to],
    );
  for (const [scheme, value] of Object.entries(identifiers))
    db.run('INSERT INTO person_identifiers VALUES (?, ?, ?)', number, scheme, value);
  db.run('UPDATE people SET digest = ? WHERE number = ?', personDigest(db, number), number);
}

/** The number of the person with an id, or of the person into whom they were merged. */
export const NUMBER_OF_PERSON = '(SELECT COALESCE(merged_into, number) FROM people WHERE id = ?)';

/** The person with this id, or the person into whom they were merged; null if there is no such person. */
export function person(db: Database, id: string): Person | null {
  using _moment = db.moment();
  const row = db.get(`SELECT * FROM people WHERE number = ${NUMBER_OF_PERSON}`, id);
  return row ? personOf(db, row) : null;
}

/**
 * People by name; with `words`, those who have these words in one of their names. People who were merged into another
 * are left out, but that person is still found by their names. The first `from` are skipped.
 */
export function* people(db: Database, words = '', from = 0): Generator<Person> {
  const rows = db.each(`SELECT * ${CALLED} ORDER BY p.name COLLATE NOCASE, p.number LIMIT -1 OFFSET ?`, [
    called(words),
    from,
  ]);
  for (const row of rows) yield personOf(db, row);
}

/** People (`p`) with these words in one of their names. */
const CALLED = `FROM people AS p WHERE p.merged_into IS NULL AND p.number IN (
  SELECT COALESCE(q.merged_into, q.number) FROM person_names AS n JOIN people AS q ON q.number = n.person
    WHERE n.folded LIKE ? ESCAPE '\\')`;

/** The number of a person's (`p`) statements, as a search for the person counts them. */
const STATEMENTS = `(SELECT count(DISTINCT s.number) FROM speakers AS k JOIN statement_speakers AS y ON y.speaker = k.number
  JOIN statements AS s ON s.number = y.statement JOIN articles AS a ON a.number = s.article
  WHERE k.linked = p.number AND s.rejected = 0 AND a.replaced_by IS NULL)`;

/** Whether there are any statements, which is faster than counting them. */
const SPEAKS = STATEMENTS.replace('(SELECT count(DISTINCT s.number)', 'EXISTS (SELECT 1');

/** Filters of a list of people: `words` as in {@link people}, an order, and how many to skip. */
export type PeopleAsked = {
  readonly words?: string | undefined;
  readonly order?: PeopleOrder | undefined;
  readonly from?: number | undefined;
};

export type PersonCounted = { readonly person: Person; readonly statements: number };

/** People with the number of their statements, one by one. */
export function* peopleCounted(
  db: Database,
  { words = '', order = 'name', from = 0 }: PeopleAsked,
): Generator<PersonCounted> {
  const rows =
    order === 'name'
      ? db.each(
          `SELECT p.*, ${STATEMENTS} AS n ${CALLED} ORDER BY p.name COLLATE NOCASE, p.number LIMIT -1 OFFSET ?`,
          [called(words), from],
        )
      : db.each(
          `SELECT * FROM (SELECT p.*, ${STATEMENTS} AS n ${CALLED}) WHERE n > 0
            ORDER BY n DESC, name COLLATE NOCASE, number LIMIT -1 OFFSET ?`,
          [called(words), from],
        );
  for (const row of rows) yield { person: personOf(db, row), statements: Number(row.n) };
}

/** The length of that list. */
export function countPeople(db: Database, { words = '', order = 'name' }: PeopleAsked): number {
  const speaking = order === 'statements' ? `AND ${SPEAKS}` : '';
  return Number(db.get(`SELECT count(*) AS n ${CALLED} ${speaking}`, called(words))?.n);
}

function called(words: string): string {
  return `%${escapeLike(fold(words.trim()))}%`;
}

/** The condition that a person is in a people list, in SQL: not only in articles or added by a correction. */
const IS_LISTED = `EXISTS (SELECT 1 FROM told_of_people AS t WHERE t.person = p.number
  AND t.source NOT IN ('${IMPORTED_FROM.articles}', '${IMPORTED_FROM.corrections}'))`;

/** Other people with the same surname, or bodies with the same first letters; without those merged into another. */
export function peopleOfBlocks(db: Database, id: string): Person[] {
  const rows = db.all(
    `SELECT DISTINCT p.* FROM person_blocks AS own JOIN person_blocks AS b ON b.block = own.block JOIN people AS p ON p.number = b.person
      WHERE own.person = ${NUMBER_OF_PERSON} AND p.number <> own.person AND p.merged_into IS NULL ORDER BY p.number`,
    id,
  );
  return rows.map((row) => personOf(db, row));
}

/** The people of people lists in a block, including those merged into another. */
export function listedPeople(db: Database, block: string): Person[] {
  const rows = db.all(
    `SELECT p.* FROM person_blocks AS b JOIN people AS p ON p.number = b.person
      WHERE b.block = ? AND ${IS_LISTED} ORDER BY p.number`,
    block,
  );
  return rows.map((row) => personOf(db, row));
}

/** The people of people lists without a block. */
export function peopleWithoutBlock(db: Database): { readonly number: number; readonly person: Person }[] {
  const rows = db.all(
    `SELECT * FROM people AS p
      WHERE NOT EXISTS (SELECT 1 FROM person_blocks AS b WHERE b.person = p.number) AND ${IS_LISTED}`,
  );
  return rows.map((row) => ({ number: Number(row.number), person: personOf(db, row) }));
}

function personOf(db: Database, { number, id, name, gender, born, died }: Row): Person {
  const of = Number(number);
  const names = db.all(
    'SELECT name FROM person_names WHERE person = ? AND position > 0 ORDER BY position',
    of,
  );
  const held = db.all('SELECT * FROM roles WHERE person = ? ORDER BY position', of);
  const identifiers = db.all(
    'SELECT scheme, value FROM person_identifiers WHERE person = ? ORDER BY scheme',
    of,
  );
  return personSchema.parse({
    id,
    name,
    aliases: names.map((one) => one.name),
    gender,
    born,
    died,
    roles: held.map(({ title, organization, area, party, held_from, held_until }) => ({
      ...{ title, organization, area, party },
      from: held_from,
      to: held_until,
    })),
    identifiers: Object.fromEntries(identifiers.map(({ scheme, value }) => [scheme, value])),
  });
}
