import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import { zstdCompressSync } from 'node:zlib';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { triedOf } from '../extent.ts';
import { mounted } from './mounted.ts';
import { derive, maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = () => join(folder, `${files++}.db`);

const article = (number: number) =>
  sample(`invented:${number}`, [
    ['Ana Ruiz', `the mill number ${number} is shut`],
    ['Tom Okoro', `the weir number ${number} leaks`],
  ]);

function add(path: string, first: number, last: number): void {
  using record = openRecord(path, { busyTimeout: 100 });
  for (let number = first; number < last; number++) {
    const { document, article: read, statements } = article(number);
    record.add(document, read, statements, maker);
  }
}

function holds(path: string, articles: number): void {
  using record = openRecord(path, { readOnly: true });
  assert.equal(record.counts().articles, articles);
  assert.equal(record.counts().statements, articles * 2);
  assert.deepEqual([...record.verify(derive)], []);
}

/** Changes a closed record by plain SQL. */
function change(path: string, sql: string): void {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  db.exec(sql);
  db.close();
}

describe('a record that cannot be used', () => {
  test('missing', () => {
    const path = fresh();
    assert.throws(() => openRecord(path, { create: false }), { code: 'record-missing' });
    assert.throws(() => openRecord(path, { readOnly: true }), { code: 'record-missing' });
    assert.throws(() => openRecord(join(folder, 'nowhere', 'a.db')), { code: 'record-missing' });
    assert.equal(existsSync(path), false);
  });

  test('no record but a text, a folder, another database: they stay as they are', () => {
    const text = fresh();
    writeFileSync(text, 'Minutes of the meeting. '.repeat(100));
    const before = readFileSync(text);
    assert.throws(() => openRecord(text), { code: 'record-damaged' });
    assert.deepEqual(readFileSync(text), before);
    assert.throws(() => openRecord(folder), { code: 'record-damaged' });
    const other = fresh();
    change(other, 'CREATE TABLE bees (name TEXT)');
    const bees = readFileSync(other);
    assert.throws(() => openRecord(other), { code: 'record-damaged' });
    assert.deepEqual(readFileSync(other), bees);
  });

  test('a pipe, a socket, a device: said at once', async () => {
    const [pipe, socket] = [fresh(), fresh()];
    execFileSync('mkfifo', [pipe]);
    const listening = createServer().listen(socket);
    await once(listening, 'listening');
    try {
      for (const path of [pipe, socket, '/dev/null', '/dev/zero'])
        for (const readOnly of [true, false])
          assert.throws(() => openRecord(path, { readOnly }), {
            code: 'record-damaged',
            message: /it is a pipe, a socket or a device and no file/,
          });
    } finally {
      listening.close();
    }
  });

  test('newer than the program', () => {
    const path = fresh();
    add(path, 0, 1);
    change(path, 'PRAGMA user_version = 9999');
    assert.throws(() => openRecord(path), { code: 'record-newer', message: /9999/ });
    assert.throws(() => openRecord(path, { readOnly: true }), { code: 'record-newer' });
  });

  test('locked by another connection, and free again afterwards', () => {
    const path = fresh();
    add(path, 0, 1);
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    assert.throws(() => add(path, 1, 2), { code: 'record-locked' });
    other.exec('ROLLBACK');
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    assert.throws(() => openRecord(path, { readOnly: true, busyTimeout: 100 }).counts(), {
      code: 'record-locked',
    });
    other.close();
    add(path, 1, 2);
    holds(path, 2);
  });

  test('opened only to read', () => {
    const path = fresh();
    add(path, 0, 1);
    using record = openRecord(path, { readOnly: true });
    const { document, article: read, statements } = article(1);
    assert.throws(() => record.add(document, read, statements, maker), { code: 'record-readonly' });
  });

  test('on a file system that cannot be written', (context) => {
    const mount = mounted(folder, 'size=8m');
    if (typeof mount === 'string') return context.skip(mount);
    try {
      const path = join(mount.at, 'a.db');
      add(path, 0, 3);
      mount.remount('ro');
      assert.throws(() => openRecord(path), { code: 'record-readonly' });
      assert.throws(() => openRecord(join(mount.at, 'b.db')), { code: 'record-readonly' });
      holds(path, 3);
    } finally {
      mount.done();
    }
  });

  test('without the right to write the file, or its folder', (context) => {
    if (process.getuid?.() === 0) return context.skip('permissions do not bind root');
    const own = join(folder, 'own');
    mkdirSync(own);
    const path = join(own, 'a.db');
    add(path, 0, 1);
    for (const [target, mode] of [
      [path, 0o400],
      [own, 0o500],
    ] as const) {
      const before = statSync(target).mode;
      execFileSync('chmod', [mode.toString(8), target]);
      assert.throws(() => openRecord(path), { code: 'record-readonly' });
      holds(path, 1);
      execFileSync('chmod', [(before & 0o777).toString(8), target]);
    }
  });

  test('on a full disk: what was there stays, and it goes on when there is room', (context) => {
    const mount = mounted(folder, 'size=1200k');
    if (typeof mount === 'string') return context.skip(mount);
    try {
      const path = join(mount.at, 'a.db');
      add(path, 0, 3);
      let reached = 3;
      assert.throws(
        () => {
          for (; reached < 5000; reached++) add(path, reached, reached + 1);
        },
        { code: 'disk-full' },
      );
      mount.remount('size=16m');
      holds(path, reached);
      add(path, 0, reached + 10);
      holds(path, reached + 10);
    } finally {
      mount.done();
    }
  });

  test('on a disk without any room: none can be made, and one that is there can be read', (context) => {
    const mount = mounted(folder, 'size=1200k');
    if (typeof mount === 'string') return context.skip(mount);
    try {
      const path = join(mount.at, 'a.db');
      add(path, 0, 3);
      const filler = openSync(join(mount.at, 'filler'), 'w');
      assert.throws(
        () => {
          for (;;) writeSync(filler, Buffer.alloc(4096));
        },
        { code: 'ENOSPC' },
      );
      closeSync(filler);
      assert.throws(() => openRecord(join(mount.at, 'b.db')), { code: 'disk-full' });
      assert.throws(() => add(path, 3, 4), { code: 'disk-full' });
      holds(path, 3);
    } finally {
      mount.done();
    }
  });

  test('with no page left (SQLITE_FULL, on any machine)', async () => {
    const { openDatabase } = await import('../../src/record/schema/database.ts');
    const { add: addTo } = await import('../../src/record/statements/add.ts');
    const { guarded } = await import('../../src/record/schema/sqliteErrors.ts');
    for (const room of triedOf(Array.from({ length: 25 }, (_, pages) => pages))) {
      const path = fresh();
      add(path, 0, 3);
      const db = openDatabase(path, { readOnly: false, busyTimeout: 100 });
      const pages = Number(db.get('PRAGMA page_count')?.page_count);
      db.exec(`PRAGMA max_page_count = ${pages + room}`);
      let reached = 3;
      assert.throws(
        () => {
          for (; reached < 1000; reached++) {
            const { document, article: read, statements } = article(reached);
            guarded(path, () => addTo(db, document, read, statements, maker));
          }
        },
        { code: 'disk-full' },
      );
      db.close();
      holds(path, reached);
    }
  });
});

test('a copy that a killed process of the same number had begun is in nobody’s way', () => {
  const path = fresh();
  add(path, 0, 3);
  const copy = fresh();
  // In a container it mostly has the same number as the one before.
  copyFileSync(path, `${copy}.${process.pid}.part`);
  using record = openRecord(path);
  record.backup(copy);
  holds(copy, 3);
});

describe('a damaged record', () => {
  const cases: [name: string, sql: string, what: string][] = [
    ['bytes of another document', "UPDATE documents SET compression = 'none', bytes = x'00ff'", 'document'],
    ['bytes that cannot be unpacked', "UPDATE documents SET bytes = x'00ff'", 'document'],
    ['another text', "UPDATE articles SET text = x'00ff'", 'article'],
    ['an article from another place', "UPDATE articles SET uri = 'invented:elsewhere'", 'article'],
    ['another publisher', "UPDATE articles SET publisher = 'Somebody else'", 'article'],
    ['a span moved', `UPDATE spans SET "end" = "end" - 1 WHERE role = 'content'`, 'statement'],
    ['a span beyond the text', `UPDATE spans SET "end" = 99999 WHERE role = 'content'`, 'statement'],
    ['a span lost', "DELETE FROM spans WHERE role = 'source'", 'statement'],
    [
      'a mention through white space',
      `UPDATE spans SET "end" = "end" + 1 WHERE role = 'mention'`,
      'statement',
    ],
    ['aliases that are no list', "UPDATE speakers SET aliases = '['", 'article'],
    ['words that the index lost', 'DELETE FROM content_words WHERE rowid = 1', 'file'],
    ['an article lost', 'DELETE FROM articles', 'file'],
  ];
  for (const [name, sql, what] of cases) {
    test(`${name} is named`, () => {
      const path = fresh();
      add(path, 0, 1);
      change(path, sql);
      using record = openRecord(path);
      const problems = [...record.verify(derive)];
      assert.ok(
        problems.some((problem) => problem.what === what),
        JSON.stringify(problems),
      );
    });
  }

  test('bytes that would unpack to more than was stored are not unpacked, and are named', () => {
    // 640 MB.
    const huge = zstdCompressSync(Buffer.alloc(2 ** 24))
      .toString('hex')
      .repeat(40);
    for (const [sql, what, read] of [
      [
        `UPDATE documents SET bytes = x'${huge}', compression = 'zstd'`,
        'document',
        (record) => record.document(article(0).document.sha256),
      ],
      [`UPDATE articles SET text = x'${huge}'`, 'article', (record) => [...record.find()]],
    ] as [string, string, (record: OpenRecord) => unknown][]) {
      const path = fresh();
      add(path, 0, 1);
      change(path, sql);
      using record = openRecord(path);
      const problems = [...record.verify(derive)].filter((problem) => problem.what === what);
      assert.match(problems[0]!.message, /it unpacks to more than was stored/);
      assert.throws(() => read(record), { code: 'record-damaged' });
    }
  });

  test('bytes that cannot be unpacked are an error of the record when they are read', () => {
    for (const [sql, read] of [
      ["UPDATE articles SET text = x'00ff'", (record: OpenRecord) => [...record.find()]],
      [
        'UPDATE articles SET fields = substr(fields, 1, length(fields) - 9)',
        (record) => [...record.articles()],
      ],
      [
        "UPDATE documents SET bytes = x'', compression = 'zstd'",
        (record) => record.document(article(0).document.sha256),
      ],
    ] as [string, (record: OpenRecord) => unknown][]) {
      const path = fresh();
      add(path, 0, 1);
      change(path, sql);
      using record = openRecord(path);
      assert.throws(() => read(record), { code: 'record-damaged' }, sql);
    }
  });

  test('words that the document does not say are named', () => {
    const path = fresh();
    add(path, 0, 2);
    using record = openRecord(path);
    const progress: number[] = [];
    const problems = [
      ...record.verify(
        () => 'other words',
        (done, total) => progress.push(done / total),
      ),
    ];
    assert.ok(problems.every(({ message }) => /not what the document's bytes say/.test(message)));
    // Of each article: one paragraph; of each of its two statements: source, cue, content and mention.
    assert.equal(problems.length, 2 * (1 + 2 * 4));
    assert.deepEqual(progress, [0.5, 1]);
  });

  test('overwritten or cut-off pages give an error or a problem, never a wrong result in silence', () => {
    const whole = fresh();
    add(whole, 0, 60);
    const size = statSync(whole).size;
    const blows: ((path: string) => void)[] = [
      (path) => truncateSync(path, Math.floor(size / 2)),
      (path) => truncateSync(path, 50),
      ...[0, 0.1, 0.3, 0.5, 0.7, 0.9].map((where) => (path: string) => {
        const bytes = readFileSync(path);
        bytes.fill(0xa5, Math.floor(where * size), Math.floor(where * size) + 5000);
        writeFileSync(path, bytes);
      }),
    ];
    for (const [index, blow] of blows.entries()) {
      const path = fresh();
      copyFileSync(whole, path);
      blow(path);
      let found: string;
      try {
        using record = openRecord(path);
        const [problem] = record.verify(derive);
        found = problem ? problem.what : 'nothing';
      } catch (error) {
        found = String((error as { code?: unknown }).code);
      }
      assert.match(found, /^(file|document|article|statement|record-damaged)$/, `blow ${index}`);
    }
  });
});
