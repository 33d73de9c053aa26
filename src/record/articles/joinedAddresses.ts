import { HOLDS } from '../corrections/holds.ts';
import { chainArticle } from '../digests/articleDigests.ts';
import type { Database } from '../schema/database.ts';
import { STDIN_URI } from '../statements/stdinUri.ts';

/** What a person joined: the article that is shown no longer, and the one that it is a version of. */
type Join = { readonly article: number; readonly into: number };

/** The addresses at which versions of one article were read: that address, and those that people joined with it. */
export function addressesOf(db: Database, uri: string): string[] {
  const found = new Set([uri]);
  if (uri === STDIN_URI) return [uri];
  for (const one of found) {
    // Versions of one address replace each other; whatever else they replace, or is replaced by them, was joined.
    const rows = db.all(
      `SELECT b.uri FROM articles AS a JOIN articles AS b ON b.number = a.replaced_by WHERE a.uri = ? AND b.uri <> a.uri
        UNION SELECT b.uri FROM articles AS a JOIN articles AS b ON b.replaced_by = a.number WHERE a.uri = ? AND b.uri <> a.uri`,
      ...[one, one],
    );
    for (const row of rows) found.add(String(row.uri));
  }
  return [...found];
}

/** The number of the newest article of all addresses that are joined with that of an article, which is not newer. */
export function newestOf(db: Database, number: number): number {
  for (let newest = number; ; ) {
    const next = db.get('SELECT replaced_by FROM articles WHERE number = ?', newest)?.replaced_by ?? null;
    if (next === null) return newest;
    newest = Number(next);
  }
}

/** Makes the articles of some addresses replace each other as they were added, and as the joins that hold say. */
export function chainVersions(db: Database, uris: readonly string[]): void {
  const rows = db.all(
    'SELECT number, uri, replaced_by FROM articles WHERE uri IN (SELECT value FROM json_each(?)) ORDER BY number',
    JSON.stringify(uris),
  );
  const replacedBy = new Map(rows.map(({ number, replaced_by }) => [Number(number), replaced_by ?? null]));
  const uriOf = new Map(rows.map(({ number, uri }) => [Number(number), String(uri)]));
  const joins = joinsAmong(db, [...uriOf.keys()]);
  for (const group of groupsOf(uriOf, joins)) {
    const order = inOrder(group, joins);
    for (const [i, number] of order.entries()) {
      const next = order[i + 1] ?? null;
      if (replacedBy.get(number) === next) continue;
      db.run('UPDATE articles SET replaced_by = ? WHERE number = ?', next, number);
      chainArticle(db, number);
    }
  }
}

function joinsAmong(db: Database, numbers: readonly number[]): Join[] {
  const rows = db.all(
    `SELECT a.number AS article, b.number AS target FROM corrections AS c
      JOIN articles AS a ON a.id = json_extract(c.value, '$.article') JOIN articles AS b ON b.id = json_extract(c.value, '$.into')
      WHERE c.what = 'join' AND ${HOLDS} ORDER BY c.number`,
  );
  return rows
    .map(({ article, target }) => ({ article: Number(article), into: Number(target) }))
    .filter(({ article, into }) => numbers.includes(article) && numbers.includes(into));
}

/** Those of one address, and of addresses that are joined. */
function groupsOf(uriOf: ReadonlyMap<number, string>, joins: readonly Join[]): number[][] {
  // Each group is named by one of its addresses.
  const group = new Map(uriOf);
  for (const { article, into } of joins) {
    const [from, to] = [group.get(article)!, group.get(into)!];
    for (const [number, of] of group) if (of === from) group.set(number, to);
  }
  return [...Map.groupBy(uriOf.keys(), (number) => group.get(number)!).values()];
}

/** As they were added, but each that was joined into another before that one. */
function inOrder(group: readonly number[], joins: readonly Join[]): number[] {
  const order = [...group];
  for (const { article, into } of joins) {
    const [from, to] = [order.indexOf(article), order.indexOf(into)];
    if (from > to && to >= 0) order.splice(to, 0, ...order.splice(from, 1));
  }
  return order;
}
