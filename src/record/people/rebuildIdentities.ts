import type { SQLInputValue } from 'node:sqlite';
import type { Person } from '../../data/index.ts';
import { fold } from '../../text/fold.ts';
import { personCorrections } from '../corrections/corrections.ts';
import { renewIdentityDigests } from '../digests/peopleDigests.ts';
import type { Database } from '../schema/database.ts';
import { STDIN_URI } from '../statements/stdinUri.ts';
import { deleteImported, IMPORTED_FROM, importPerson, rewritePerson } from './people.ts';

/** Numbers of speakers whose links have changed, and ids of people who were added or removed. */
export type LinksChanged = { readonly speakers: readonly number[]; readonly people: ReadonlySet<string> };

/**
 * Rebuilds the links and names of people from the linker's choices and the corrections of who somebody is. It starts
 * from the beginning, so it can run whenever either has changed; if only the links of some speakers have changed,
 * `changed` has them. Corrections about a person who is not in the record have no effect.
 */
export function rebuildIdentities(db: Database, program: string, changed: LinksChanged | null = null): void {
  const corrections = personCorrections(db);
  // A correction has another effect once a person in it is added or removed.
  const named = corrections.flatMap(idsIn);
  const only = changed === null || named.some((id) => changed.people.has(id)) ? null : changed.speakers;
  setLinked(db, only);
  db.run('UPDATE people SET merged_into = NULL WHERE merged_into IS NOT NULL');
  const split = corrections.filter((one) => one.what === 'split');
  for (const { value } of split)
    importPerson(db, nobodyBut(value.person, value.name), { source: IMPORTED_FROM.corrections, program });
  deleteImported(
    db,
    IMPORTED_FROM.corrections,
    split.map(({ value }) => value.person),
  );
  const numberOf = (id: string | null) => {
    const found = db.get('SELECT number FROM people WHERE id = ?', id)?.number;
    return found === undefined ? null : Number(found);
  };
  for (const correction of corrections) {
    const person = numberOf(correction.person);
    if (correction.what === 'split')
      splitOff(db, only, person, numberOf(correction.value.person), correction.value.articles);
    else if (correction.what === 'link') link(db, only, correction, numberOf(correction.value.person));
  }
  for (const { what, person, value } of corrections)
    if (what === 'merge') merge(db, numberOf(person), numberOf(value.into));
  followMerged(db, only);
  renewIdentityDigests(db, only);
  renameAll(
    db,
    corrections.flatMap(({ what, person, value }) =>
      what === 'rename' && person !== null ? [[person, value.name] as const] : [],
    ),
  );
}

/** The ids of the people in a correction. */
function idsIn(correction: ReturnType<typeof personCorrections>[number]): string[] {
  const { what, person, value } = correction;
  const other = what === 'merge' ? value.into : what === 'link' || what === 'split' ? value.person : null;
  return [person, other].filter((id) => id !== null);
}

/** Numbers of the speakers to rebuild, or all. Every correction has already been applied to the links of the others. */
type Only = readonly number[] | null;

/** Sets the links that the linker chose. */
function setLinked(db: Database, only: Only): void {
  linkWhere(
    db,
    only,
    '(SELECT person FROM links WHERE links.speaker = speakers.number AND chosen = 1)',
    'TRUE',
  );
}

/** Links the speakers that match `where`; `values` are the parameters of both. */
function linkWhere(db: Database, only: Only, to: string, where: string, ...values: SQLInputValue[]): void {
  const sql = `UPDATE speakers SET linked = ${to} WHERE ${where}`;
  if (only === null) db.run(sql, ...values);
  else db.run(`${sql} AND number IN (SELECT value FROM json_each(?))`, ...values, JSON.stringify(only));
}

function nobodyBut(id: string, name: string): Person {
  return { id, name, aliases: [], gender: null, born: null, died: null, roles: [], identifiers: {} };
}

function splitOff(
  db: Database,
  only: Only,
  from: number | null,
  to: number | null,
  articles: readonly string[],
): void {
  if (from === null || to === null) return;
  const where = 'linked = ? AND article = (SELECT number FROM articles WHERE id = ?)';
  for (const id of articles) linkWhere(db, only, '?', where, to, from, id);
}

function link(
  db: Database,
  only: Only,
  { uri, statement, value }: Extract<ReturnType<typeof personCorrections>[number], { what: 'link' }>,
  to: number | null,
): void {
  const rows = db.all(
    `SELECT p.number, p.name FROM speakers AS p JOIN articles AS a ON a.number = p.article
      WHERE a.uri = ? AND (a.uri <> ? OR a.number = (SELECT article FROM statements WHERE id = ?))`,
    ...[uri, STDIN_URI, statement],
  );
  for (const row of rows)
    if (fold(String(row.name)) === fold(value.speaker))
      linkWhere(db, only, '?', 'number = ?', to, Number(row.number));
}

function merge(db: Database, from: number | null, into: number | null): void {
  if (from === null || into === null || rootOf(db, into) === from) return;
  db.run('UPDATE people SET merged_into = ? WHERE number = ?', into, from);
}

function rootOf(db: Database, number: number): number {
  const next = db.get('SELECT merged_into FROM people WHERE number = ?', number)?.merged_into;
  return next === null || next === undefined ? number : rootOf(db, Number(next));
}

function followMerged(db: Database, only: Only): void {
  for (const { number } of db.all('SELECT number FROM people WHERE merged_into IS NOT NULL')) {
    const root = rootOf(db, Number(number));
    db.run('UPDATE people SET merged_into = ? WHERE number = ?', root, Number(number));
    linkWhere(db, only, '?', 'linked = ?', root, Number(number));
  }
}

function renameAll(db: Database, renamed: readonly (readonly [id: string, name: string])[]): void {
  const names = new Map(renamed);
  const before = db.all('SELECT number, id FROM people WHERE renamed = 1');
  for (const { number, id } of before) if (!names.has(String(id))) rewritePerson(db, Number(number), null);
  for (const [id, name] of names) {
    const number = db.get('SELECT number FROM people WHERE id = ?', id)?.number;
    if (number !== undefined) rewritePerson(db, Number(number), name);
  }
}
