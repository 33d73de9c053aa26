import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { actKey, readActs } from './readActs.ts';

const HEADER = 'article\tsource\tcue\tcontent\tact';

describe('a table of acts', () => {
  test('is joined with statements by article and spans', () => {
    const read = readActs(
      `# read by us\n${HEADER}\nharbour_a\t0-3\t4-8\t9-20 30-41\tpromise\nharbour_a\t\t50-54\t55-70\tdeny\n`,
    );
    assert.equal(
      read.get(
        actKey('harbour_a', {
          source: [[0, 3]],
          cue: [[4, 8]],
          content: [
            [9, 20],
            [30, 41],
          ],
        }),
      ),
      'promise',
    );
    assert.equal(read.get(actKey('harbour_a', { source: [], cue: [[50, 54]], content: [[55, 70]] })), 'deny');
    assert.equal(
      read.get(actKey('harbour_b', { source: [], cue: [[50, 54]], content: [[55, 70]] })),
      undefined,
    );
  });

  test('with other columns or an unknown act is refused', () => {
    assert.throws(() => readActs('harbour_a\t17\trefuse\n'), /its columns/);
    assert.throws(() => readActs(`${HEADER}\nharbour_a\t\t50-54\t55-70\tshrug\n`), /shrug is no act/);
  });
});

test('every row of this project’s acts names a statement of its own by spans', () => {
  const table = readFileSync(new URL('acts.tsv', import.meta.url), 'utf8');
  const rows = table.split('\n').filter((line) => /^[a-z-]+_\d{4}-/.test(line));
  assert.equal(rows.length, 2004);
  assert.equal(readActs(table).size, 2004);
  const spans = /^(?:\d+-\d+(?: \d+-\d+)*)?$/;
  for (const row of rows) {
    const [, source, cue, content] = row.split('\t');
    assert.match(source!, spans);
    assert.ok(cue && content, row);
    for (const part of [cue, content]) assert.match(part, spans);
  }
});
