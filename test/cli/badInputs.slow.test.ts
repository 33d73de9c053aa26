import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  articles,
  beginning,
  makeFolder,
  onrecord,
  onrecordAlone,
  type Ran,
  root,
  start,
  statementsOf,
} from '../program.ts';

const folder = makeFolder(after);
const interview = join(articles, 'no-talks-while-the-army-stays.html');
const said = 'Ana Ruiz said that the port would be closed on Monday.';
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const codesOf = (stderr: string) =>
  stderr
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).code);

describe('inputs that are no articles', { timeout: 120_000 }, () => {
  const page = (body: string) =>
    `<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`;
  const cases: [name: string, content: string | Uint8Array, code: string][] = [
    ['empty.txt', '', 'empty-document'],
    ['white.txt', ' \n\n\t ', 'empty-document'],
    ['binary.txt', Uint8Array.from({ length: 4000 }, (_, i) => (i * 37) % 256), 'binary'],
    ['menu.html', page('<nav><a href="/a">Home</a><a href="/b">Sport</a></nav>'), 'no-article'],
    ['feed.xml', `<?xml version="1.0"?><rss><description>${said}</description></rss>`, 'other-format'],
    [
      'german.txt',
      'Die Brücke bleibt zu, sagte Bürgermeisterin Lorna Harl am Dienstag, und zwar den ganzen Winter.',
      'other-language',
    ],
    ['cut.html.gz', gzipSync(page(`<article><p>${said}</p></article>`)).subarray(0, 12), ''],
  ];
  for (const [name, content, expected] of cases)
    test(`${name} is a finding, and the others are done`, async () => {
      const good = file('good.txt', said);
      const bad = file(name, content);
      const ran = await onrecord(['extract', '--json', bad, good]);
      assert.equal(ran.code, 1);
      if (expected) assert.deepEqual(codesOf(ran.stderr), [expected]);
      else assert.ok(codesOf(ran.stderr).length > 0);
      assert.deepEqual(
        statementsOf(ran).map(({ article }) => article.uri),
        [good],
      );
      const plain = await onrecord(['extract', bad]);
      assert.equal(plain.stdout, '');
      assert.match(plain.stderr, new RegExp(`${name}: error: .+ \\([a-z-]+\\)`));
      const record = join(folder, `${name}.db`);
      const added = await onrecord(['add', '--record', record, bad, good]);
      assert.equal(added.code, 1);
      assert.match(added.stderr, /added 1 article with 1 statement to .*; 1 failed/);
    });

  test('inputs that are not there', async () => {
    const ran = await onrecord([
      'extract',
      join(folder, 'no.txt'),
      join(folder, '*.nothing'),
      file('g.txt', said),
    ]);
    assert.equal(ran.code, 1);
    assert.match(ran.stderr, /no\.txt: error: no such file or folder/);
    assert.match(ran.stderr, /\*\.nothing: error: no file matches it/);
    assert.equal(statementsOf(ran).length, 1);
    const none = await onrecord(['extract', join(folder, 'no.txt')]);
    assert.deepEqual([none.code, none.stdout], [1, '']);
  });

  test('a server that is not there', async () => {
    const { code, stderr } = await onrecord(['extract', 'http://127.0.0.1:9/a.html']);
    assert.equal(code, 1);
    assert.match(stderr, /^http:\/\/127\.0\.0\.1:9\/a\.html: error: .*\(fetch-failed\)/);
  });
});

describe('inputs that are hard to read', { timeout: 300_000 }, () => {
  const found = async (name: string, content: string | Uint8Array) => {
    const ran = await onrecord(['extract', file(name, content)]);
    assert.equal(ran.code, 0, ran.stderr);
    return statementsOf(ran);
  };
  const expected = 'that the port would be closed on Monday';

  test('UTF-16, windows-1252, CRLF', async () => {
    const utf16 = await found('utf16.txt', Buffer.from(`\ufeff${said}`, 'utf16le'));
    assert.equal(utf16[0]?.content.text, expected);
    const latin = Buffer.from('Ana Ruíz said that the café would be closed.', 'latin1');
    assert.equal((await found('latin.txt', latin))[0]?.content.text, 'that the café would be closed');
    const lines = await found('crlf.txt', `The port.\r\n\r\n${said}\r\n\r\nIt rained.\r\n`);
    assert.equal(lines[0]?.content.text, expected);
  });

  test('a charset that lies is a warning', async () => {
    const html = `<html><head><meta charset="us-ascii"><title>T</title></head><body><article><p>${'Der Hafen — “zu”. '.repeat(9)}</p><p>${said}</p></article></body></html>`;
    const ran = await onrecord(['extract', file('lie.html', html)]);
    assert.equal(ran.code, 0, ran.stderr);
    assert.ok(statementsOf(ran).some(({ content }) => content.text === expected));
  });

  test('zero-width, right-to-left, combining and astral characters', async () => {
    const odd = `A\u200bna\u200d Ruiz\u202e said\u202c that the po\u0301rt 🙂 𝒜 would be closed.\u2067`;
    for (const { content } of await found('odd.txt', odd)) assert.ok(content.text.isWellFormed());
    const pretty = await onrecord(['extract', '-f', 'pretty', join(folder, 'odd.txt')]);
    assert.ok(!/[\u202a-\u202e\u2066-\u2069]/.test(pretty.stdout));
  });

  test('10,000 quotation marks', async () => {
    const statements = await found('marks.txt', `${'"'.repeat(10_000)}\n\n${said}`);
    assert.equal(statements.at(-1)?.content.text, expected);
  });

  test('tags nested 10,000 deep', async () => {
    const html = `<html><body>${'<div>'.repeat(10_000)}<p>${said}</p>${'</div>'.repeat(10_000)}</body></html>`;
    const ran = await onrecord(['extract', '--json', file('deep.html', html)]);
    if (ran.code === 0) assert.equal(statementsOf(ran)[0]?.content.text, expected);
    else assert.deepEqual([ran.code, codesOf(ran.stderr)], [1, ['no-article']]);
  });

  // Words that are too long to be any: it is the length that counts here, not the time that the model takes for each word.
  const long = 'x'.repeat(110);
  test('5 MB of text', async () => {
    const block = `${Array(9).fill(long.repeat(8)).join(' ')}.\n\n`;
    const statements = await found('five.txt', `${block.repeat(650)}${said}`);
    assert.equal(statements.at(-1)?.content.text, expected);
    const { stdout } = await onrecord(['read', join(folder, 'five.txt')]);
    assert.ok(stdout.length > 5_000_000);
  });

  test('one paragraph of 1 MB', async () => {
    const statements = await found('million.txt', `${`${long} `.repeat(9_000)}. ${said}`);
    assert.equal(statements.at(-1)?.content.text, expected);
  });

  test('a page that takes longer than --time-limit, however it is asked for', async () => {
    const page = file('deep.html', `<body><p>${said}</p>${'<p>'.repeat(4_000_000)}</body>`);
    for (const how of [[], ['--trace'], ['--explain', '1']]) {
      const { code, stdout, stderr } = await onrecord(['extract', ...how, '--time-limit', '1', page]);
      assert.deepEqual([code, stdout], [1, ''], stderr);
      assert.match(stderr, /deep\.html: error: .*\(time-limit\)/);
    }
  });
});

describe('files that change while the program runs', { timeout: 60_000 }, () => {
  test('a file that disappears is named, and the others are done', async () => {
    const own = join(folder, 'vanishing');
    mkdirSync(own);
    for (let i = 0; i < 30; i++)
      writeFileSync(join(own, `${String(i).padStart(2, '0')}.txt`), `${i}\n\n${beginning}`);
    const child = start(['extract', own]);
    let [out, err] = ['', ''];
    child.stdout!.setEncoding('utf8').on('data', (more) => {
      out += more;
    });
    child.stderr!.setEncoding('utf8').on('data', (more) => {
      err += more;
    });
    await once(child.stdout!, 'data');
    rmSync(join(own, '29.txt'));
    const [code] = await once(child, 'close');
    assert.equal(code, 1);
    assert.match(err, /29\.txt: error: no such file or folder \(input-missing\)/);
    assert.match(out, /28\.txt/);
  });
});

describe('records that cannot be used', { timeout: 120_000 }, () => {
  const whole = join(folder, 'whole.db');
  const made = (name: string) => {
    const path = join(folder, name);
    copyFileSync(whole, path);
    return path;
  };
  const good = () => file('more.txt', said);
  let locked: Promise<Ran>;
  before(async () => {
    assert.equal((await onrecord(['add', '--record', whole, interview])).code, 0);
    // It waits for a long time, in which the other tests are done.
    const path = made('locked.db');
    const db = new DatabaseSync(path);
    db.exec('BEGIN IMMEDIATE');
    locked = onrecordAlone(['add', '--record', path, good()]).finally(() => {
      db.exec('ROLLBACK');
      db.close();
    });
  });

  test('newer than the program', async () => {
    const path = made('newer.db');
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version = 999');
    db.close();
    for (const words of [['add', good()], ['find', 'x'], ['verify'], ['export']]) {
      const { code, stdout, stderr } = await onrecord([...words, '--record', path]);
      assert.deepEqual([code, stdout], [3, ''], words.join(' '));
      assert.match(stderr, /version 999.*install a newer onrecord/);
    }
  });

  test('damaged', async () => {
    const path = made('torn.db');
    truncateSync(path, 5000);
    const { code, stderr } = await onrecord(['add', '--record', path, good()]);
    assert.equal(code, 3);
    assert.match(stderr, /cannot be used as a record/);
    const text = file('text.db', 'no record but a text, long enough to be told from one '.repeat(40));
    assert.equal((await onrecord(['find', '--record', text, 'x'])).code, 3);
    assert.match(readFileSync(text, 'utf8'), /^no record but a text/);
  });

  const small = () => {
    const at = join(folder, 'small');
    mkdirSync(at, { recursive: true });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at], { stdio: 'pipe' });
      return at;
    } catch {
      return null;
    }
  };
  test('a full disk: said so, and what was added before stays', async (t) => {
    const at = small();
    if (!at) return t.skip('no file system may be mounted here');
    try {
      const path = join(at, 'full.db');
      assert.equal((await onrecord(['add', '--record', path, good()])).code, 0);
      // Long words of letters that compress badly.
      const word = (_: unknown, i: number) =>
        (Math.imul(i, 2654435761) >>> 0).toString(36) + (i % 120 === 0 ? ' ' : '');
      const noise = Array.from({ length: 200_000 }, word).join('');
      const large = file('noise.txt', `${said}\n\n${noise}`);
      const { code, stderr } = await onrecord(['add', '--record', path, large]);
      assert.equal(code, 3, stderr);
      assert.match(stderr, /the disk is full/);
      assert.equal((await onrecord(['verify', '--record', path])).code, 0);
      const out = await onrecord(['extract', '-o', join(at, 'out.jsonl'), articles, articles]);
      assert.ok(out.code === 0 || /disk is full/.test(out.stderr), out.stderr);
    } finally {
      execFileSync('umount', [at]);
    }
  });

  test('read-only: can be searched, not added to', async (t) => {
    const at = small();
    if (!at) return t.skip('no file system may be mounted here');
    try {
      const path = join(at, 'readonly.db');
      assert.equal((await onrecord(['add', '--record', path, interview])).code, 0);
      execFileSync('mount', ['-o', 'remount,ro', at]);
      const { code, stderr } = await onrecord(['add', '--record', path, good()]);
      assert.equal(code, 3);
      assert.match(stderr, /cannot be written/);
      assert.ok(statementsOf(await onrecord(['find', '--record', path])).length > 5);
      assert.equal((await onrecord(['verify', '--record', path])).code, 0);
    } finally {
      execFileSync('umount', [at]);
    }
  });

  test('locked by another program', async () => {
    const { code, stderr } = await locked;
    assert.equal(code, 3);
    assert.match(stderr, /in use by another program/);
    assert.equal((await onrecord(['verify', '--record', join(folder, 'locked.db')])).code, 0);
  });
});

describe('a model that is missing or damaged', { timeout: 60_000 }, () => {
  test('is named, whatever the command', async () => {
    const model = join(folder, 'model');
    cpSync(join(root, 'models/small'), model, { recursive: true });
    truncateSync(join(model, 'encoder.onnx'), 100_000);
    for (const command of ['extract', 'add']) {
      const words = [command, ...(command === 'add' ? ['--record', join(folder, 'm.db')] : []), '--model'];
      const damaged = await onrecord([...words, model, interview]);
      assert.deepEqual([damaged.code, damaged.stdout], [1, '']);
      assert.match(damaged.stderr, /encoder\.onnx is damaged .*; install onrecord again/);
      const missing = await onrecord([...words, join(folder, 'nowhere'), interview]);
      assert.equal(missing.code, 1);
      assert.match(missing.stderr, /is missing; install onrecord again, or choose a model with --model/);
    }
  });
});
