import assert from 'node:assert/strict';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openRecord } from '../../src/record/index.ts';
import { makeFolder, onrecordAlone, start } from '../program.ts';
import { gzipped, http, pageOf, record, response, uriOf } from '../read/containers/warcs.ts';

/** `npm run test:archive-kills` kills 40 processes. */
const KILLS = Number(process.env.ONRECORD_KILLS ?? 2);
const PAGES = Number(process.env.ONRECORD_KILLS ? 120 : 40);

const folder = makeFolder(after);
const archive = join(folder, 'a.warc.gz');
const records = Array.from({ length: PAGES }, (_, number) => [
  record({ type: 'request', uri: uriOf(number), block: 'GET / HTTP/1.1\r\n\r\n' }),
  // Some pages come again: at their own address, at another, and with other words.
  number % 10 === 5
    ? record({ uri: `${uriOf(number)}?again`, block: http(pageOf(number - 1)) })
    : response(number),
  ...(number % 10 === 7 ? [response(number, { block: http(pageOf(number + 1000)) })] : []),
  ...(number % 10 === 9 ? [response(number, { length: 9 }), response(number)] : []),
]).flat();
writeFileSync(archive, gzipped(records));

test('an archive that is added by processes that are killed is added once and as a whole', {
  timeout: 300_000 + KILLS * 30_000,
}, async () => {
  const [whole, killed] = ['whole.db', 'killed.db'].map((name) => join(folder, name)) as [string, string];
  const words = (db: string) => ['add', '--processes', '1', '--record', db, archive];
  const began = performance.now();
  const undisturbed = await onrecordAlone(words(whole));
  let took = performance.now() - began;
  const summary = /\d+ records: .*/.exec(undisturbed.stderr)?.[0];
  assert.match(summary!, / articles, \d+ skipped /);
  let kills = 0;
  let restarts = 0;
  while (kills < KILLS) {
    const child = start(words(killed));
    const closed = once(child, 'close');
    // While it starts, while it adds, and when it is nearly done, also where the machine becomes faster or slower meanwhile.
    await Promise.race([wait(took * (0.2 + 0.5 * Math.random())), closed]);
    child.kill('SIGKILL');
    const [, signal] = await closed;
    if (signal === 'SIGKILL') {
      kills += 1;
      took *= 1.03;
    } else {
      took *= 0.8;
      // It was quicker than the kill: once more from the start.
      restarts += 1;
      assert.ok(restarts < 4 * KILLS + 4);
      for (const ending of ['', '-wal', '-shm']) rmSync(`${killed}${ending}`, { force: true });
    }
  }
  const last = await onrecordAlone(words(killed));
  assert.equal(/\d+ records: .*/.exec(last.stderr)?.[0], summary, last.stderr);
  const contents = [whole, killed].map((path) => {
    using db = openRecord(path, { readOnly: true });
    return {
      counts: db.counts(),
      articles: [...db.articles()].map(({ id, uri, origin }) => [id, uri, origin?.offset]),
      statements: [...db.statements()].map(({ id }) => id),
    };
  });
  assert.deepEqual(contents[1], contents[0]);
  const verified = await onrecordAlone(['verify', '--record', killed]);
  assert.equal(verified.code, 0, verified.stdout);
  const { size, done } = (() => {
    using db = openRecord(killed, { readOnly: true });
    const [article] = [...db.articles()];
    return db.containerProgress(article!.origin!.sha256)!;
  })();
  assert.equal(done, size);
});
