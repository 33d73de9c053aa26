import type { ArticleSpeaker } from '../../data/index.ts';
import type { Database } from '../schema/database.ts';

/** The ids of the people with these names, by name folded with `fold`. */
export function personIdsByName(
  db: Database,
  names: Iterable<string>,
): ReadonlyMap<string, readonly string[]> {
  const rows = db.all(
    `SELECT DISTINCT n.folded, COALESCE(m.id, q.id) AS id FROM json_each(?) AS j JOIN person_names AS n ON n.folded = j.value
      JOIN people AS q ON q.number = n.person LEFT JOIN people AS m ON m.number = q.merged_into`,
    JSON.stringify([...names]),
  );
  const byName = Map.groupBy(rows, ({ folded }) => String(folded));
  return new Map([...byName].map(([name, own]) => [name, own.map(({ id }) => String(id))]));
}

/** The last words of people's names, folded with `fold`. */
export function lastNames(db: Database): ReadonlySet<string> {
  const rows = db.all('SELECT folded FROM person_names');
  return new Set(rows.map(({ folded }) => String(folded).slice(String(folded).lastIndexOf(' ') + 1)));
}

/** The speakers of articles, by the articles' ids. */
export function speakersIn(
  db: Database,
  articles: Iterable<string>,
): ReadonlyMap<string, readonly ArticleSpeaker[]> {
  const rows = db.all(
    `SELECT a.id, p.name, q.id AS person FROM json_each(?) AS j JOIN articles AS a ON a.id = j.value
      JOIN speakers AS p ON p.article = a.number LEFT JOIN people AS q ON q.number = p.linked ORDER BY p.number`,
    JSON.stringify([...articles]),
  );
  const speaking = Map.groupBy(rows, ({ id }) => String(id));
  return new Map(
    [...speaking].map(([id, own]) => [
      id,
      own.map(({ name, person }) => ({
        name: String(name),
        person: person === null ? null : String(person),
      })),
    ]),
  );
}
