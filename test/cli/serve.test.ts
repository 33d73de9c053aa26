import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { openRecord } from '../../src/record/index.ts';
import { makeFolder, onrecord } from '../program.ts';
import { maker, sample } from '../record/sample.ts';
import { serveAlone } from './serveAlone.ts';

const folder = makeFolder(after);
const path = join(folder, 'a.db');
{
  using record = openRecord(path);
  const { document, article, statements } = sample('/a', [['Ana Ruiz', 'that the port is shut']]);
  record.add(document, article, statements, maker);
}

describe('serve', { timeout: 60_000 }, () => {
  test('says where, answers, and ends when it is asked to', async () => {
    const server = await serveAlone(path);
    const page = await fetch(server.address, { headers: { accept: 'text/html' } });
    assert.equal(page.status, 200);
    assert.match(await page.text(), /that the port is shut/);
    assert.deepEqual(await server.end('SIGINT'), { code: 0, signal: null });
  });

  test('does not start where it would be open to others, or not at all', async () => {
    const short = join(folder, 'token.txt');
    writeFileSync(short, 'short\n');
    for (const [words, message, code] of [
      [['--host', '0.0.0.0'], /set a token with --token-file/, 2],
      [['--token-file', short], /too short/, 2],
      [['--cors', 'example.org'], /write it as browsers do/, 2],
      [['--token-file', join(folder, 'none')], /cannot be read/, 2],
      [['--record', join(folder, 'none.db')], /there is no record/, 3],
    ] as const) {
      const ran = await onrecord(['serve', '--record', path, '--port', '0', ...words]);
      assert.equal(ran.code, code, words.join(' '));
      assert.match(ran.stderr, message);
    }
  });
});
