import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import { OnrecordError } from '../../src/errors.ts';
import { openRecord } from '../../src/record/index.ts';
import { casesOf } from '../extent.ts';
import { contentsOf } from './contents.ts';
import { flipInFile, flipInRow, randomOf } from './flips.ts';
import { derive } from './sample.ts';
import { correctedAndSettled } from './writes.ts';

/** How many bits are flipped in each way: `npm run test:flips` flips 1,000. */
const FLIPS = Number(process.env.ONRECORD_FLIPS ?? casesOf(30));
const SEED = Number(process.env.ONRECORD_SEED ?? 15);

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const whole = join(folder, 'whole.db');
{
  using record = openRecord(whole);
  correctedAndSettled(record);
}
// Everything in one file, without a log beside it.
{
  const db = new DatabaseSync(whole);
  db.exec('PRAGMA journal_mode = DELETE');
  db.close();
}
const before = contentsRead(whole);

/** Everything that the program reads in a record, and the rows that it is read from. */
function contentsRead(path: string): unknown {
  using record = openRecord(path, { readOnly: true });
  const statements = [...record.statements()];
  const articles = [...record.articles()];
  const read = {
    statements,
    articles,
    found: [...record.find({ words: 'village' })].map(({ id }) => id),
    speakers: [...record.find({ speaker: 'Ruiz' })].map(({ id }) => id),
    people: [...record.people()],
    corrections: [...record.corrections()],
    embeddings: statements.map(({ id }) => [...(record.embeddingOf(id) ?? [])]),
    duplicates: [...record.duplicateGroups()],
    documents: articles.map(({ sha256, uri }) => record.document(sha256, uri)),
    versions: articles.map(({ uri }) => record.versions(uri)),
    counts: record.counts(),
  };
  return [contentsOf(path), createHash('sha256').update(JSON.stringify(read)).digest('hex')];
}

/** What is found when a record is verified: a problem, an error of the record, or null when nothing is. */
function found(path: string): string | null {
  try {
    using record = openRecord(path, { readOnly: true });
    const [problem] = record.verify(derive);
    return problem ? `${problem.what}: ${problem.message}` : null;
  } catch (error) {
    if (error instanceof OnrecordError && error.code.startsWith('record-')) return error.message;
    throw error;
  }
}

function isTheSame(path: string): boolean {
  try {
    assert.deepEqual(contentsRead(path), before);
    return true;
  } catch {
    return false;
  }
}

/** Flips so many bits, each in a copy; the ones of which nothing is said although something else is read. */
function silent(flip: (path: string, random: () => number) => string | null): string[] {
  const random = randomOf(SEED);
  const path = join(folder, 'flipped.db');
  const missed: string[] = [];
  for (let flips = 0; flips < FLIPS; ) {
    copyFileSync(whole, path);
    const what = flip(path, random);
    if (what === null) continue;
    flips++;
    if (found(path) === null && !isTheSame(path)) missed.push(what);
  }
  return missed;
}

describe(`of ${FLIPS} flipped bits none is silent (seed ${SEED}):`, () => {
  test('in the values of rows', () => {
    assert.deepEqual(silent(flipInRow), []);
  });

  test('anywhere in the file', () => {
    assert.deepEqual(
      silent((path, random) => {
        const bytes = readFileSync(path);
        const what = flipInFile(bytes, random);
        writeFileSync(path, bytes);
        return what;
      }),
      [],
    );
  });
});
