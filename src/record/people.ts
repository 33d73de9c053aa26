import { joinPeople, type Person, personSchema } from '../data/index.ts';
import { fold } from '../text/fold.ts';
import type { Database, Row } from './database.ts';
import { likeable } from './likeable.ts';

/** How many people an import added, changed, and found as they were told before. */
export type Imported = { added: number; changed: number; unchanged: number };
/** Who told of the people, and the version of the program that read it. */
export type Teller = { readonly source: string; readonly program: string };

/**
 * Takes in what a who's-who tells, all or nothing. What the same source told of a person before is replaced; what others told is kept,
 * and joined with it.
 */
export function importPeople(db: Database, people: readonly Person[], teller: Teller): Imported {
  const counts: Imported = { added: 0, changed: 0, unchanged: 0 };
  db.atomically(() => {
    for (const person of people) counts[importPerson(db, person, teller)] += 1;
  });
  return counts;
}

function importPerson(db: Database, person: Person, { source, program }: Teller): keyof Imported {
  const told = JSON.stringify(personSchema.parse(person));
  const found = db.get('SELECT number FROM people WHERE id = ?', person.id)?.number;
  const number = found === undefined ? addPerson(db, person) : Number(found);
  const before = db.get('SELECT told FROM told_of_people WHERE person = ? AND source = ?', number, source);
  if (before?.told === told) return 'unchanged';
  db.run(
    'INSERT OR REPLACE INTO told_of_people (person, source, told, program, told_at) VALUES (?, ?, ?, ?, ?)',
    ...[number, source, told, program, new Date().toISOString()],
  );
  rewrite(db, number);
  return found === undefined ? 'added' : 'changed';
}

function addPerson(db: Database, { id, name }: Person): number {
  return db.run('INSERT INTO people (id, name) VALUES (?, ?)', id, name);
}

/** Writes what all sources tell of a person together. */
function rewrite(db: Database, number: number): void {
  const rows = db.all('SELECT told FROM told_of_people WHERE person = ? ORDER BY source', number);
  const [person] = joinPeople(rows.map(({ told }) => personSchema.parse(JSON.parse(String(told)))));
  if (!person) return;
  const { name, aliases, gender, born, died, roles, identifiers } = person;
  db.run(
    'UPDATE people SET name = ?, gender = ?, born = ?, died = ? WHERE number = ?',
    ...[name, gender, born, died, number],
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
}

/** The people of the record in the order of their names; those with `words` in one of theirs, where words are given. */
export function* people(db: Database, words = ''): Generator<Person> {
  const wanted = likeable(fold(words.trim()));
  const rows = db.each(
    `SELECT * FROM people AS p WHERE EXISTS (
       SELECT 1 FROM person_names AS n WHERE n.person = p.number AND n.folded LIKE ? ESCAPE '\\'
     ) ORDER BY p.name COLLATE NOCASE, p.number`,
    [`%${wanted}%`],
  );
  for (const row of rows) yield personOf(db, row);
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
