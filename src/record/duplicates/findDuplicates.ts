import { duplicateDigest } from '../digests/derivedDigests.ts';
import type { Database } from '../schema/database.ts';
import { statements } from '../statements/articles.ts';
import { saveFingerprint } from '../statements/writeStatement.ts';
import { type Group, grouped } from './grouped.ts';
import { updateHashIndex } from './hashIndex.ts';
import { likenessIn } from './likenessIn.ts';
import { nearOfAll } from './nearOfAll.ts';
import { nearOfOpen } from './nearOfOpen.ts';
import { byTime, seenStatements } from './seenStatements.ts';
import { type AreVersions, versionsIn } from './versionsIn.ts';

/** How many statements stand in several articles, and how many different ones these are. */
export type DuplicateCount = { statements: number; groups: number };

export type DuplicateOptions = {
  /** Whether all statements are looked at, or only those that came, went or changed; by default what takes less time. */
  readonly all?: boolean;
  /** A stretch that so many statements share says nothing about any two of them. */
  readonly common?: number;
};

const COMMON = 100;
/** Where more are open than this share of all, and than this number, all are looked at: each takes less time then. */
const SHARE = 0.02;
const FEW = 500;

/**
 * Finds the same statements in several articles, all or nothing: those that have a stretch of words in common, and most of the shorter
 * one's words in order, unless they are of different speakers, said on different days, or one refuses what the other does not. The first of a
 * group is the one that was published first. Newest versions of articles only. What is found is the same whether all are looked at or some;
 * where this program finds others than the one before, a migration opens all statements.
 */
export function findDuplicates(
  db: Database,
  { all, common = COMMON }: DuplicateOptions = {},
): DuplicateCount {
  return db.atomically(() => {
    fillFingerprints(db);
    updateHashIndex(db);
    const likeness = likenessIn(db);
    const areVersions = versionsIn(db);
    if (all ?? isMuch(db)) {
      db.run('DELETE FROM copies');
      write(db, grouped(nearOfAll(seenStatements(db), common), likeness), areVersions);
    } else {
      const open = nearOfOpen(db, likeness, common);
      for (const statement of open.statements) db.run('DELETE FROM copies WHERE statement = ?', statement);
      write(db, grouped(open.near, likeness), areVersions);
    }
    db.run('DELETE FROM open_statements');
    db.run('DELETE FROM gone_fingerprints');
    const sql = 'SELECT count(*) AS statements, count(DISTINCT first) AS groups FROM copies';
    const counted = db.get(sql);
    return { statements: Number(counted?.statements), groups: Number(counted?.groups) };
  });
}

function isMuch(db: Database): boolean {
  const count = (table: string) => Number(db.get(`SELECT count(*) AS n FROM ${table}`)?.n);
  return count('open_statements') + count('gone_fingerprints') > Math.max(FEW, SHARE * count('fingerprints'));
}

/** Statements of an earlier version of the program have none yet. */
function fillFingerprints(db: Database): void {
  const sql = 'SELECT (SELECT count(*) FROM statements) - (SELECT count(*) FROM fingerprints) AS n';
  if (db.get(sql)?.n === 0) return;
  const missing = statements(
    db,
    'WHERE NOT EXISTS (SELECT 1 FROM fingerprints AS f WHERE f.statement = s.number) ORDER BY s.number',
  );
  for (const { id, content } of [...missing])
    saveFingerprint(
      db,
      Number(db.get('SELECT number FROM statements WHERE id = ?', id)?.number),
      content.text,
    );
}

function write(db: Database, groups: readonly Group[], areVersions: AreVersions): void {
  for (const { first, members } of groups) {
    const before: number[] = [];
    for (const { one, likeness } of members.toSorted((a, b) => byTime(a.one, b.one))) {
      // Of an article that was there before in another form: no reprint.
      const version = before.some((other) => areVersions(other, one.article)) ? 1 : 0;
      before.push(one.article);
      db.run(
        'INSERT INTO copies (statement, first, likeness, digest, version) VALUES (?, ?, ?, ?, ?)',
        ...[one.number, first.number, likeness],
        duplicateDigest(one.number, first.number, likeness, version),
        version,
      );
    }
  }
}
