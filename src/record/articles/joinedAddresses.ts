import { HOLDS } from '../corrections/holds.ts';
import { chainArticle } from '../digests/articleDigests.ts';
import type { Database } from '../schema/database.ts';
import { STDIN_URI } from '../statements/stdinUri.ts';

/** A join by a person: the article that is no longer shown, and the one of which it is a version. */
type Join = { readonly article: number; readonly into: number };

/** The URIs of all versions of an article: this one, and those joined with it. */
export function addressesOf(db: Database, uri: string): string[] {
  const found = new Set([uri]);
  if (uri === STDIN_URI) return [uri];
  for (const one of found) {
    // Versions at one address replace each other; any other replacement is a join.
    const rows = db.all(
      `SELECT b.uri FROM articles AS a JOIN articles AS b ON b.number = a.replaced_by WHERE a.uri = ? AND b.uri <> a.uri
        UNION SELECT b.uri FROM articles AS a JOIN articles AS b ON b.replaced_by = a.number WHERE a.uri = ? AND b.uri <> a.uri`,
      ...[one, one],
    );
    for (const row of rows) found.add(String(row.uri));
  }
  return [...found];
}

/** The number of the newest article at all addresses that are joined with that of an article, which is not newer. */
export function newestOf(db: Database, number: number): number {
  for (let newest = number; ; ) {
    const next = db.get('SELECT replaced_by FROM articles WHERE number = ?', newest)?.replaced_by ?? null;
    if (next === null) return newest;
    newest = Number(next);
  }
}

/**
 * Makes the articles at these addresses replace each other in the order in which they were added, and as the joins in
 * force require.
 */
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

/** Groups articles at the same address, or at joined addresses. */
function groupsOf(uriOf: ReadonlyMap<number, string>, joins: readonly Join[]): number[][] {
  // Each group is identified by one of its addresses.
  const group = new Map(uriOf);
  for (const { article, into } of joins) {
    const [from, to] = [group.get(article)!, group.get(into)!];
    for (const [number, of] of group) if (of === from) group.set(number, to);
  }
  return [...Map.groupBy(uriOf.keys(), (number) => group.get(number)!).values()];
}

/** In the order in which they were added, but a joined article comes before the one it was joined to. */
function inOrder(group: readonly number[], joins: readonly Join[]): number[] {
  const order = [...group];
  for (const { article, into } of joins) {
    const [from, to] = [order.indexOf(article), order.indexOf(into)];
    if (from > to && to >= 0) order.splice(to, 0, ...order.splice(from, 1));
  }
  return order;
}
