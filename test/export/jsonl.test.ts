import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonl } from '../../src/export/index.ts';
import { statements } from './exportSample.ts';

test('a line a statement, which is the statement', () => {
  const lines = [...jsonl(statements)];
  assert.ok(lines.every((line) => line.indexOf('\n') === line.length - 1));
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)),
    statements,
  );
});

test('statements are taken one by one', () => {
  let taken = 0;
  const endless = (function* () {
    for (;;) {
      taken++;
      yield statements[0]!;
    }
  })();
  jsonl(endless).next();
  assert.equal(taken, 1);
});
