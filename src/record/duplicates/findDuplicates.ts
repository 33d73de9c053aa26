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

/** How many statements are in several articles, and how many different statements these are. */
export type DuplicateCount = { statements: number; groups: number };

export type DuplicateOptions = {
  /**
   * Whether to compare all statements, or only those that were added, removed or changed; by default whichever is
   * faster.
   */
  readonly all?: boolean;
  /** A run of words shared by this many statements says nothing about any two of them. */
  readonly common?: number;
};

const COMMON = 100;
/** Above this share of all statements, and this number, comparing all takes less time. */
const SHARE = 0.02;
const FEW = 500;

/**
 * Finds near-duplicates in several articles; all or nothing. They share a run of words, and most words of the shorter
 * one in order, unless they are by different speakers, of different days, or one refuses what the other does not. The
 * first of a group is the one published first. Only newest versions of articles are compared. The result is the same
 * whether all statements are compared or some; if this version of the program finds others than the one before, a
 * migration marks all statements for comparison.
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

/** Statements added by an earlier version of the program have none yet. */
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
      // The article already existed in another form, so this is not a reprint.
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
