import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import type { Seal } from '../../src/data/index.ts';
import { linkedDigest } from '../../src/record/digests/peopleDigests.ts';
import { openRecord } from '../../src/record/index.ts';
import { makeFolder, onrecord, root } from '../program.ts';
import { AUTHOR, news, PROGRAM, put, settled } from '../record/writes.ts';

const folder = makeFolder(after);
const at = (name: string) => join(folder, name);
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const skip = hasOpenssl || process.env.ONRECORD_REQUIRE_ALL ? false : 'no openssl';

/** Commands of a shell in docs/data.md, in the section on seals. */
function documented(): string[] {
  const page = readFileSync(join(root, 'docs/data.md'), 'utf8');
  const section = page.split(/^## /m).find((text) => text.startsWith('Seals'))!;
  return [...section.matchAll(/^```sh\n(.*?)```/gms)].flatMap(([, lines]) => lines!.trim().split('\n'));
}

function copyOf(record: string, name: string): string {
  copyFileSync(record, at(name));
  return at(name);
}

describe('a record that was sealed', { skip }, () => {
  const path = at('onrecord.db');
  {
    using record = openRecord(path);
    settled(record);
  }
  // Nothing is left in a log, so that the file alone can be copied.
  new DatabaseSync(path).exec('PRAGMA journal_mode = DELETE');
  const verified = (record: string, ...more: string[]) =>
    onrecord(['verify', '--record', record, '--seal', at('seal.json'), ...more]);

  test('is as the documentation shows it, key and all', async () => {
    const commands = documented();
    assert.ok(commands.length >= 5, commands.join('\n'));
    for (const line of commands) {
      const own = line.startsWith('onrecord ')
        ? line.replace('onrecord', `"${process.execPath}" "${root}/bin/onrecord.js"`)
        : line;
      execFileSync('bash', ['-c', own], { cwd: folder, stdio: 'pipe' });
    }
    const same = await verified(path, '--public-key', at('key.pub.pem'));
    assert.deepEqual([same.code, same.stdout], [0, '']);
  });

  test('names what was added, and that is no fault', async () => {
    const more = copyOf(path, 'more.db');
    {
      using record = openRecord(more);
      put(record, news(20));
    }
    const { code, stdout, stderr } = await verified(more);
    assert.match(stdout, /^article ar_\w+ of invented:village-20: added since the seal of 20/m);
    assert.equal(stdout.trim().split('\n').length, 1);
    assert.match(stderr, /1 thing is new since the seal/);
    assert.equal(code, 0);
  });

  test('names what was corrected, and what was altered together with its digests', async () => {
    const corrected = copyOf(path, 'corrected.db');
    const { article, statements } = news(0);
    {
      using record = openRecord(corrected);
      record.correct({ statement: statements[0]!.id }, { what: 'act', value: 'deny' }, AUTHOR, PROGRAM);
    }
    const first = await verified(corrected, '--json');
    assert.equal(first.code, 1);
    const [line] = first.stdout
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    assert.deepEqual([line.what, line.id], ['article', article.id]);
    assert.match(line.message, /^sealed on 20.*has changed/);

    const relinked = copyOf(path, 'relinked.db');
    const db = new DatabaseSync(relinked);
    const speaker = db.prepare('SELECT number, linked FROM speakers WHERE linked IS NOT NULL').get()!;
    const other = db.prepare('SELECT number FROM people WHERE number <> ?').get(speaker.linked!)!;
    db.prepare('UPDATE speakers SET linked = ?, linked_digest = ? WHERE number = ?').run(
      ...[other.number!, linkedDigest(Number(speaker.number), Number(other.number)), speaker.number!],
    );
    db.close();
    assert.equal((await onrecord(['verify', '--record', relinked])).code, 0, 'by itself it holds');
    const { code, stdout } = await verified(relinked);
    assert.equal(code, 1);
    assert.match(stdout, /^article ar_\w+ of invented:village-\d: sealed on 20.*linked to other people/m);
  });

  test('names what is not there any more', async () => {
    const less = copyOf(path, 'less.db');
    const db = new DatabaseSync(less);
    db.exec(`DELETE FROM articles WHERE id = '${news(3).article.id}'`);
    db.close();
    const { code, stdout } = await verified(less);
    assert.equal(code, 1);
    assert.match(
      stdout,
      new RegExp(`^article ${news(3).article.id}: sealed on 20.*no longer in the record`, 'm'),
    );
  });

  test('a seal that was altered, or signed by another, is said to be so', async () => {
    const seal: Seal = JSON.parse(readFileSync(at('seal.json'), 'utf8'));
    const [id] = Object.keys(seal.articles);
    const altered = {
      ...seal,
      articles: { ...seal.articles, [id!]: { ...seal.articles[id!], statements: '0'.repeat(64) } },
    };
    const check = async (one: object, ...more: string[]) => {
      writeFileSync(at('other.json'), JSON.stringify(one));
      return onrecord(['verify', '--record', path, '--seal', at('other.json'), ...more]);
    };
    const one = await check(altered);
    assert.equal(one.code, 1);
    assert.match(one.stdout, /^seal .*its digest is not that of what it says/m);
    const two = await check({
      ...seal,
      signature: `${seal.signature.slice(0, 8)}AAAA${seal.signature.slice(12)}`,
    });
    assert.equal(two.code, 1);
    assert.match(two.stdout, /^seal .*its signature is wrong/m);
    execFileSync('openssl', ['genpkey', '-algorithm', 'ed25519', '-out', at('stranger.pem')], {
      stdio: 'pipe',
    });
    const three = await check(seal, '--public-key', at('stranger.pem'));
    assert.equal(three.code, 1);
    assert.match(three.stdout, /^seal .*signed with another key/m);
    for (const words of ['{}', 'no seal', '[]']) {
      writeFileSync(at('none.json'), words);
      const { code, stderr } = await onrecord(['verify', '--record', path, '--seal', at('none.json')]);
      assert.equal(code, 1, words);
      assert.match(stderr, /none\.json: it is no seal/);
    }
  });

  test('is not sealed while something does not hold, nor with another kind of key', async () => {
    const damaged = copyOf(path, 'damaged.db');
    const db = new DatabaseSync(damaged);
    db.exec("UPDATE speakers SET name = 'Somebody Else' WHERE number = 1");
    db.close();
    const words = ['seal', '--record', damaged, '--key', at('key.pem'), '-o', at('never.json')];
    const { code, stderr } = await onrecord(words);
    assert.equal(code, 1);
    assert.match(stderr, /not sealed: the record has errors/);
    execFileSync('openssl', ['genrsa', '-out', at('rsa.pem'), '2048'], { stdio: 'pipe' });
    for (const key of [[], ['--key', at('rsa.pem')], ['--key', at('seal.json')]]) {
      const ran = await onrecord(['seal', '--record', path, ...key]);
      assert.equal(ran.code, 2, ran.stderr);
      assert.match(ran.stderr, /openssl genpkey -algorithm ed25519/);
    }
  });
});
