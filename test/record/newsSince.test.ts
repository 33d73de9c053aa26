import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openRecord } from '../../src/record/index.ts';
import { sample } from './sample.ts';
import { AUTHOR, link, news, PROGRAM, put, settled } from './writes.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('what came after an article: without earlier versions, what people rejected, and what they checked', () => {
  using record = openRecord(join(folder, 'record.db'));
  settled(record);
  const before = record.alerts.lastArticleBefore('2999-01-01');
  const options = { most: 8, unsureBelow: 0.7 };
  assert.deepEqual(record.alerts.newsSince(before, options), {
    ...{ articles: 0, statements: 0, edits: 0, speaking: [] },
    unsure: { count: 0, ids: [] },
  });
  // Two new articles, one of them edited afterwards, and one of which the program is not sure.
  put(record, news(20));
  put(record, news(21));
  put(record, news(21, 1));
  const doubtful = sample('invented:doubtful', [
    ['Mo Berg', 'that it may be so', { confidence: 0.4 }],
    ['Mo Berg', 'that it may be otherwise', { confidence: 0.5 }],
  ]);
  put(record, doubtful);
  link(record);
  const [first, second] = doubtful.statements.map(({ id }) => ({ statement: id }));
  const { statements } = news(20);
  record.correct({ statement: statements[2]!.id }, { what: 'not-a-statement', value: true }, AUTHOR, PROGRAM);

  const found = record.alerts.newsSince(before, options);
  // 4 - 1 of the first, 5 of the new version of the second, 2 of the third.
  assert.deepEqual([found.articles, found.statements, found.edits], [3, 10, 1]);
  assert.deepEqual(
    found.speaking.map(({ name, statements: count }) => [name, count]),
    [
      ['Ana Ruiz', 3],
      ['Leo Sand', 2],
      ['Mo Berg', 2],
      ['Tom Okoro', 2],
      ['Eva Holm', 1],
    ],
  );
  assert.ok(found.speaking.every(({ person }) => person !== null));
  assert.deepEqual(found.unsure, { count: 2, ids: [second!.statement, first!.statement] });
  record.correct(second!, { what: 'confirm', value: { speakers: ['Mo Berg'] } }, AUTHOR, PROGRAM);
  assert.deepEqual(record.alerts.newsSince(before, options).unsure, { count: 1, ids: [first!.statement] });

  const [edit] = record.alerts.newEdits(before, 5);
  assert.deepEqual([edit?.earlier, edit?.id], [news(21).article.id, news(21, 1).article.id]);
});
