import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEmbedder } from '../../src/embedding/index.ts';
import { linker } from '../../src/people/index.ts';
import { changesOf } from '../../src/positions/index.ts';
import { derive } from '../../src/read/index.ts';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { computeReference } from '../reference.ts';
import { addArticles, MAKER, MEANING } from './addArticles.ts';
import { invent, type Press, STATEMENTS } from './press.ts';
import { questions } from './questions.ts';
import { type Notes, partOf, startTimer, type Times, takeNotes } from './timed.ts';

/** What was measured in one process: what each thing took each time that it was done, and megabytes by what they are. */
export type Run = { readonly times: Times; readonly megabytes: Readonly<Record<string, number>> };

/** How often each search is done, the first time by a connection that was just opened. */
const TIMES = 5;
/** How many articles are added to an empty record and to the full one. */
const ADDED = 500;
/** How many contents the real encoder reads. */
const ENCODED = 200;

/**
 * Measures everything on the record in `path`, of so many statements: what reads on itself, what writes on a copy.
 * @throws AssertionError when the record does not do what it should
 */
export async function measure(path: string, statements: number): Promise<Run> {
  const press = invent(statements / STATEMENTS);
  const notes = takeNotes();
  const peaks = { 'peak memory before a record is opened': peak() };
  search(path, press, notes);
  const searched = { 'peak memory with all searches': peak() };
  readPerson(path, notes);
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  try {
    cpSync(path, join(folder, 'full.db'));
    using record = openRecord(join(folder, 'full.db'));
    using empty = openRecord(join(folder, 'empty.db'));
    add(record, empty, press, notes);
    prove(record, join(folder, 'backup.db'), notes);
    const written = { 'peak memory with everything': peak() };
    await encode(record, notes);
    notes.time('the fixed computation', computeReference);
    const size = { 'size on disk': Math.round(statSync(path).size / 1e6) };
    return { times: notes.times, megabytes: { ...size, ...peaks, ...searched, ...written } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function search(path: string, press: Press, { time }: Notes): void {
  for (let i = 0; i < TIMES; i++) {
    time('open', () => openRecord(path, { readOnly: true }).close());
    using record = openRecord(path, { readOnly: true });
    time('counts', () => record.counts());
    time('how many have no meaning', () => record.countWithoutEmbedding(MEANING));
    time('who speaks, and how much', () => record.speaking());
  }
  for (const { name, query } of questions(press)) {
    using record = openRecord(path, { readOnly: true });
    for (let i = 0; i < TIMES; i++) time(name, () => [...record.find(query)]);
  }
}

/** What the person with most statements said. */
function readPerson(path: string, { time }: Notes): void {
  using record = openRecord(path, { readOnly: true });
  const [most] = record.speaking();
  assert.ok(most, 'nobody speaks');
  const said = [...record.personSaid(most.person)];
  assert.equal(said.length, most.statements);
  time(`all that one person said (${said.length})`, () => [...record.personSaid(most.person)]);
  time(`where that person’s positions changed`, () => changesOf(said));
}

/** Adds to an empty record and to the full one, and does what is done after adding. */
function add(record: OpenRecord, empty: OpenRecord, press: Press, { note, time }: Notes): void {
  const thousands = (ADDED * STATEMENTS) / 1000;
  const before = record.counts();
  note('add 1,000, of the first 10,000', partOf(addArticles(empty, press, 0, ADDED), thousands));
  note('add 1,000, after all', partOf(addArticles(record, press, press.articles, ADDED), thousands));
  assert.equal(record.counts().statements, before.statements + ADDED * STATEMENTS);
  time('find out who all speakers are', () => record.linkSpeakers(linker, MAKER.program));
  time('find all copies', () => record.findDuplicates());
}

/** That what was added last is found, everything holds, and a backup has it all. */
function prove(record: OpenRecord, backup: string, { time }: Notes): void {
  const [last] = record.find({ since: '2025', limit: 1 });
  assert.ok(last, 'what was added is not found');
  const found = [...record.find({ words: `"${last.content.text}"` })];
  assert.ok(
    found.some(({ id }) => id === last.id),
    'what was added is not found by its words',
  );
  time('verify', () => assert.deepEqual([...record.verify(derive)], []));
  time('backup', () => record.backup(backup));
  using copy = openRecord(backup, { readOnly: true });
  assert.deepEqual(copy.counts(), record.counts());
  assert.deepEqual(copy.statement(last.id), last);
}

/** What the real encoder takes for a content; the vectors of the record are invented. */
async function encode(record: OpenRecord, { note }: Notes): Promise<void> {
  const contents = [...record.find({ limit: ENCODED })].map(({ content }) => content.text);
  const model = await loadEmbedder();
  const stop = startTimer();
  for (const text of contents) await model.embed(text);
  note('the real meaning of 1 content', partOf(stop(), contents.length));
  await model.close();
}
