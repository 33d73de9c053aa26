import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { openRecord } from '../../src/record/index.ts';
import { articles, makeFolder, onrecord } from '../program.ts';
import { SHAPES } from '../read/shapes.ts';
import { maker, sample } from '../record/sample.ts';
import { type ServedAlone, serveAlone } from './serveAlone.ts';

const folder = makeFolder(after);
const path = join(folder, 'a.db');
const id = (() => {
  using record = openRecord(path);
  const { document, article, statements } = sample('/a', [['Ana Ruiz', 'that the port is shut']]);
  record.add(document, article, statements, maker);
  return statements[0]!.id;
})();

/** The sample article many times over: many seconds of work for the model. */
const LONG = readFileSync(join(articles, 'the-night-ferry.txt'), 'utf8').repeat(10);
/** A page that takes seconds to read, and is read in a thread of its own. */
const SLOW = SHAPES['short headings']!(1_000_000);
/** A page that takes more time than it is given, on a quick machine as well, and less memory than it may. */
const TOO_SLOW = SHAPES['paragraphs in deep boxes']!(2_000_000);

/** Asks a server to add something; gives the address that says how far it is. */
async function add({ address }: ServedAlone, what: object): Promise<string> {
  const answer = await fetch(`${address}/api/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(what),
  });
  assert.equal(answer.status, 202);
  return address + ((await answer.json()) as { address: string }).address;
}

async function stateOf(adding: string): Promise<{ state: string; says: string }> {
  return (await fetch(adding)).json() as Promise<{ state: string; says: string }>;
}

/** The lines that a server wrote besides where it is and what it was asked for. */
function troubleOf(server: ServedAlone): string[] {
  const lines = server.said().split('\n').slice(1);
  return lines.filter((line) => line !== '' && !/^\S+Z (?:GET|POST) \S+ \d{3} \d+ ms$/.test(line));
}

describe('a server that is asked to end while it works', { timeout: 300_000 }, () => {
  async function ends(what: object, wait: number, words: readonly string[] = []): Promise<void> {
    const server = await serveAlone(path, words);
    await add(server, what);
    await setTimeout(wait);
    assert.deepEqual(await server.end('SIGTERM'), { code: 0, signal: null });
    assert.deepEqual(troubleOf(server), []);
    const verified = await onrecord(['verify', '--record', path]);
    assert.equal(verified.code, 0, verified.stdout + verified.stderr);
  }

  for (const wait of [0, 400, 800, 1300, 2000])
    test(`on a long article for ${wait} ms ends quietly`, () => ends({ text: `${wait}. ${LONG}` }, wait));

  test('on a page that takes long to read ends quietly', () =>
    ends({ name: 'a.html', base64: Buffer.from(SLOW).toString('base64') }, 1500));

  test('on a page that does not come ends at once', async () => {
    const press = createServer(() => {}).listen(0, '127.0.0.1');
    await once(press, 'listening');
    const { port } = press.address() as AddressInfo;
    try {
      const began = performance.now();
      await ends({ url: `http://127.0.0.1:${port}/` }, 300, ['--private-addresses']);
      // Otherwise it would wait for the page for 20 seconds.
      assert.ok(performance.now() - began < 15_000);
    } finally {
      press.closeAllConnections();
      press.close();
    }
  });
});

test('a correction is answered while a page takes all of its time', { timeout: 120_000 }, async () => {
  const server = await serveAlone(path, ['--time-limit', '2']);
  try {
    const adding = await add(server, { name: 'b.html', base64: Buffer.from(TOO_SLOW).toString('base64') });
    while ((await stateOf(adding)).says !== 'finding who says what') await setTimeout(10);
    const corrected = await fetch(`${server.address}/api/statements/${id}/corrections`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ author: 'Lea Brandt', act: 'demand' }),
    });
    assert.equal(corrected.status, 201);
    assert.equal((await stateOf(adding)).state, 'running');
    for (;;) {
      const { state, says } = await stateOf(adding);
      if (state === 'running') await setTimeout(50);
      else {
        assert.equal(state, 'failed');
        assert.match(says, /longer than 2 seconds/);
        break;
      }
    }
  } finally {
    await server.end('SIGTERM');
  }
});
