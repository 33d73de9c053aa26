import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { countNewSources, countSources, countSourcesInSteps } from '../../../src/app/actions/countSources.ts';
import { PROGRAM_VERSION } from '../../../src/app/programVersion.ts';
import { openRecord } from '../../../src/record/index.ts';
import { sample } from '../../record/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const ARTICLES = 205;

test('adding counts what is new, and leaves to others the many articles that an upgrade left', async () => {
  const path = join(folder, 'record.db');
  using record = openRecord(path);
  const add = (uri: string, program: string) => {
    const { document, article, statements } = sample(uri, [['Nora Vale', 'that the mill is shut']]);
    record.add(document, article, statements, { program, model: 'invented-1' });
  };
  record.together(() => {
    for (let i = 0; i < ARTICLES; i++) add(`/old/${i}`, PROGRAM_VERSION);
  });
  await countSources(record);
  {
    using db = new DatabaseSync(path);
    db.exec(`UPDATE counted_articles SET program = 'before'; DELETE FROM counted_articles WHERE article = 1;
      UPDATE articles SET program = 'before'`);
  }
  add('/new', PROGRAM_VERSION);
  const left = () => record.sources.countUncounted(PROGRAM_VERSION);
  assert.equal(left(), ARTICLES + 1);
  await countNewSources(record);
  assert.equal(left(), ARTICLES);

  let steps = 0;
  const stop = new AbortController();
  const run = async (step: () => Promise<boolean>) => {
    steps += 1;
    // Others write between the steps.
    add(`/meanwhile/${steps}`, 'before');
    return step();
  };
  stop.abort();
  await countSourcesInSteps(record, run, { signal: stop.signal });
  assert.deepEqual([steps, left()], [0, ARTICLES]);
  await countSourcesInSteps(record, run, {});
  assert.ok(steps > 3, `${steps} steps`);
  // What came after the first step waits for the next time; few are counted at once.
  assert.equal(left(), steps - 1);
  await countNewSources(record);
  assert.equal(left(), 0);
});
