import type { ContentDigests } from '../../data/index.ts';
import type { Database, Row } from '../schema/database.ts';
import { digestOf, hexOf } from './digestOf.ts';

/** The digests of a record as stored; `verify` checks whether they are right. */
export function contentDigests(db: Database): ContentDigests {
  using _moment = db.moment();
  const count = (table: string) => Number(db.get(`SELECT count(*) AS n FROM ${table}`)?.n);
  return {
    recordVersion: Number(db.get('PRAGMA user_version')?.user_version),
    counts: {
      documents: count('documents'),
      articles: count('articles'),
      statements: count('statements'),
      people: count('people'),
      corrections: count('corrections'),
      removals: count('removals'),
    },
    corrections: chainDigest(db, 'corrections', null),
    removals: chainDigest(db, 'removals', null),
    articles: articleDigests(db),
    people: Object.fromEntries(
      db
        .all('SELECT id, digest, merged_digest FROM people ORDER BY id')
        .map(({ id, digest, merged_digest }) => [
          String(id),
          hexOf(digestOf('sealed person', [hexOf(digest), hexOf(merged_digest)]))!,
        ]),
    ),
  };
}

/**
 * The digest of the correction or removal with this number, or of the last one if no number is given; null if there is
 * none.
 */
export function chainDigest(
  db: Database,
  table: 'corrections' | 'removals',
  number: number | null,
): string | null {
  const row = db.get(
    `SELECT digest FROM ${table} WHERE number = ? OR ? IS NULL ORDER BY number DESC LIMIT 1`,
    ...[number, number],
  );
  return hexOf(row?.digest);
}

function articleDigests(db: Database): ContentDigests['articles'] {
  const speakers = Map.groupBy(
    db.all(
      `SELECT p.article, p.digest, p.linked_digest,
        (SELECT json_group_array(hex(l.digest) ORDER BY l.person) FROM links AS l WHERE l.speaker = p.number) AS links
        FROM speakers AS p ORDER BY p.number`,
    ),
    ({ article }) => article,
  );
  const rows = db.all(
    'SELECT a.number, a.id, g.whole FROM articles AS a JOIN article_digests AS g ON g.article = a.number ORDER BY a.id',
  );
  return Object.fromEntries(
    rows.map(({ number, id, whole }) => [
      String(id),
      { statements: hexOf(whole)!, speakers: speakersDigest(speakers.get(number!) ?? []) },
    ]),
  );
}

function speakersDigest(speakers: readonly Row[]): string {
  const each = speakers.map(({ digest, linked_digest, links }) => [
    hexOf(digest),
    hexOf(linked_digest),
    String(links),
  ]);
  return hexOf(digestOf('sealed speakers', each))!;
}
