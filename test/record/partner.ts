/** Run as a process of its own: works on the record PATH as PART, round after round until its input ends, and prints each round. */
import assert from 'node:assert/strict';
import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Person } from '../../src/data/index.ts';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { numbered } from './adder.ts';
import { type Added, derive, maker, sample } from './sample.ts';
import { AUTHOR, link, news, PROGRAM, put, readMeanings, settled, whosWho } from './writes.ts';

export const AGAIN = 'invented:again';
/** An article of two statements that two places publish and that is read again and again, each time under another title. */
export const again = (uri: string, times = 0): Added =>
  sample(
    uri,
    [
      ['Tom Okoro', 'that the old bridge over the canal is open to all who walk'],
      ['Tom Okoro', `that nobody else was told`],
    ],
    { title: `Title ${times}` },
  );

/** The mayor, whose alias tells when her office ends. */
function mayorUntil(times: number): Person[] {
  return whosWho(times).map((one) => ({ ...one, aliases: [`until ${one.roles[0]?.to}`] }));
}

/** What is there before anybody comes. */
export function prepare(record: OpenRecord): void {
  settled(record);
  put(record, news(0, 1));
  for (const uri of [AGAIN, `${AGAIN}:copy`]) put(record, again(uri));
  record.importPeople(mayorUntil(0), { source: 'who.csv', program: PROGRAM });
  link(record);
  readMeanings(record, 'meaning-1', 100);
  record.findDuplicates();
}

/** What readers find however much is corrected meanwhile. */
function lasting() {
  using record = openRecord(':memory:');
  prepare(record);
  return { ...record.counts(), said: [...record.personSaid(MAYOR)].length };
}

/** Statements of an article that the adding part adds. */
export const EACH = 12;
const MAYOR = whosWho(0)[0]!.id;
/** The statement of the mayor that both versions of an article have. */
const [CORRECTED] = news(0).statements;
const BRIDGE = again(AGAIN).statements[0]!;

export const there = lasting();

const parts = {
  add: async (record: OpenRecord, round: number) => {
    put(record, numbered(round));
    // It is not about how fast the record grows.
    await wait(30);
  },
  correct: (record: OpenRecord, round: number) => {
    const act = { what: 'act', value: 'promise' } as const;
    const said = record.correct({ statement: CORRECTED!.id }, act, AUTHOR, PROGRAM);
    const none = { what: 'not-a-statement', value: true } as const;
    const rejected = record.correct({ statement: BRIDGE.id }, none, AUTHOR, PROGRAM);
    record.findDuplicates();
    record.importPeople(mayorUntil(round), { source: 'who.csv', program: PROGRAM });
    link(record);
    record.together(() => {
      record.undo(said, AUTHOR, PROGRAM);
      record.undo(rejected, AUTHOR, PROGRAM);
    });
    const { article, statements } = again(AGAIN, round);
    record.replaceReading(article, statements, { ...maker, model: `invented-${2 + round}` });
    link(record);
    record.findDuplicates();
  },
  read: (record: OpenRecord) => {
    const found = [...record.find({ words: 'gate' })];
    for (const [id, some] of Map.groupBy(found, ({ article }) => article.id))
      assert.equal(some.length, EACH, `${id}: a part of an article`);
    assert.equal([...record.personSaid(MAYOR)].length, there.said, 'what the mayor said');
    // Short to read, so that others seldom come between.
    for (let times = 0; times < 50; times++) {
      const { documents, articles, statements } = record.counts();
      const more = articles - there.articles;
      assert.deepEqual(
        { documents, statements },
        { documents: there.documents + more, statements: there.statements + EACH * more },
        'counts of two moments',
      );
      const mayor = record.person(MAYOR);
      assert.deepEqual(mayor?.aliases, [`until ${mayor?.roles[0]?.to}`], 'a person of two moments');
    }
    const [, later] = record.versions(news(0).article.uri);
    assert.deepEqual(
      later!.carried!.filter(({ earlier }) => earlier).flatMap(({ changed }) => changed),
      [],
      'versions of two moments',
    );
    for (const group of record.duplicateGroups()) assert.ok(group.statements.length > 1, 'a copy of nothing');
    assert.deepEqual([...record.verify(derive)], []);
  },
};
export type Part = keyof typeof parts;

if (import.meta.main) {
  const [path, part] = process.argv.slice(2);
  let ended = false;
  process.stdin.on('end', () => {
    ended = true;
  });
  process.stdin.resume();
  const open = () => openRecord(path!, { create: false, readOnly: part === 'read' });
  using kept = open();
  for (let round = 0; !ended; round++) {
    // One command after the other, and a program that goes on.
    using another = round % 2 === 0 ? open() : null;
    await parts[part as Part](another ?? kept, round);
    writeSync(1, `${round}\n`);
    await wait(0);
  }
}
