import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { openRecord } from '../../src/record/index.ts';
import { numbered } from './adder.ts';
import { statementsInWords } from './contents.ts';
import { AGAIN, again, EACH, type Part, prepare, there } from './partner.ts';
import { derive, maker } from './sample.ts';
import { news, put, readMeanings } from './writes.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
const children: ChildProcess[] = [];
after(() => {
  // Those that wait to be told still, where something failed before.
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A process that works on the record until it is told to end. */
type Partner = {
  /** When it has done so many rounds, or has ended before. */
  reached(rounds: number): Promise<void>;
  /** Tells it to end; gives how many rounds it did. */
  end(): Promise<number>;
};

function partner(path: string, part: Part): Partner {
  const program = join(import.meta.dirname, 'partner.ts');
  const child: ChildProcess = spawn(process.execPath, [program, path, part], { stdio: 'pipe' });
  children.push(child);
  const [out, err] = [child.stdout!, child.stderr!].map((stream) => {
    const said = { text: '' };
    stream.setEncoding('utf8').on('data', (more) => {
      said.text += more;
    });
    return said;
  });
  const ended = once(child, 'close');
  const rounds = () => out!.text.split('\n').length - 1;
  return {
    async reached(wanted) {
      while (rounds() < wanted && child.exitCode === null && child.signalCode === null)
        await Promise.race([once(child.stdout!, 'data'), ended]);
    },
    async end() {
      child.stdin!.end();
      const [code] = await ended;
      assert.equal(code, 0, `${part}: ${err!.text}`);
      return rounds();
    },
  };
}

/** How many articles a record has, each of them whole. */
function articlesIn(path: string): number {
  using record = openRecord(path, { readOnly: true });
  assert.deepEqual([...record.verify(derive)], []);
  const { documents, articles, statements } = record.counts();
  const more = articles - there.articles;
  assert.deepEqual([documents, statements], [there.documents + more, there.statements + EACH * more]);
  return articles;
}

function statementsIn(path: string): number {
  using record = openRecord(path, { readOnly: true });
  return [...record.statements()].length;
}

describe('while others write', () => {
  /** Two programs on one record that has all there is to read. */
  function both(name: string) {
    const path = join(folder, name);
    const writer = openRecord(path);
    prepare(writer);
    const reader = openRecord(path, { readOnly: true });
    return {
      writer,
      reader,
      [Symbol.dispose]() {
        reader.close();
        writer.close();
      },
    };
  }

  test('an article that is read again while it is verified is no problem', () => {
    using two = both('verified.db');
    let times = 0;
    const problems = two.reader.verify((...given) => {
      const { article, statements } = again(AGAIN, ++times);
      two.writer.replaceReading(article, statements, maker);
      return derive(...given);
    });
    assert.deepEqual([...problems], []);
    assert.ok(times > 0);
  });

  test('a search index that grew since it was used is no problem', () => {
    using two = both('indexed.db');
    for (let number = 0; number < 20; number++) {
      put(two.writer, numbered(number));
      assert.deepEqual([...two.reader.verify(derive)], []);
    }
  });

  test('statements that several articles have, and then no more, are told of as they were or not at all', () => {
    using two = both('copied.db');
    const groups = two.reader.duplicateGroups();
    groups.next();
    for (const article of two.writer.articles()) two.writer.replaceReading(article, [], maker);
    for (const { statements } of groups) assert.ok(statements.length > 1);
  });

  test('what is found by meaning is what was asked for, also where statements are put in the place of others', () => {
    using two = both('about.db');
    const { document, article, statements } = news(99);
    put(two.writer, { document, article, statements });
    readMeanings(two.writer, 'meaning-1', 100);
    const about = { text: 'nobody was told', vector: new Int8Array(384).fill(50) };
    const found = two.reader.find({ speaker: 'Sand', about });
    two.writer.replaceReading(article, statements.toReversed(), maker);
    const names = [...found].map(({ speaker }) => speaker?.name);
    assert.ok(names.length > 1);
    assert.deepEqual([...new Set(names)], ['Leo Sand']);
  });

  test('two writers and five readers: nobody fails, and what is read is of one moment', async () => {
    const path = join(folder, 'busy.db');
    {
      using record = openRecord(path);
      prepare(record);
    }
    const [adding, correcting] = [partner(path, 'add'), partner(path, 'correct')];
    const reading = Array.from({ length: 5 }, () => partner(path, 'read'));
    const copies: string[] = [];
    for (let round = 4; round <= 20; round += 4) {
      await correcting.reached(round);
      const copy = join(folder, `copy-${round}.db`);
      using record = openRecord(path, { readOnly: true });
      record.backup(copy, { withWords: round % 8 === 0 });
      copies.push(copy);
    }
    await Promise.all(reading.map((one) => one.reached(3)));
    const rounds = await Promise.all([adding, correcting, ...reading].map((one) => one.end()));
    const [added, corrected] = rounds as [number, number];
    assert.equal(articlesIn(path), there.articles + added);
    using record = openRecord(path);
    const corrections = [...record.corrections()].filter(({ what }) => what !== 'undo');
    assert.equal(corrections.length, 2 * corrected);
    assert.ok(corrections.every(({ undone }) => undone));
    for (const [i, copy] of copies.entries()) {
      assert.ok(articlesIn(copy) <= there.articles + added);
      assert.equal(statementsInWords(copy), i % 2 === 1 ? statementsIn(copy) : null);
    }
  });
});
