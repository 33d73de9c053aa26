import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brat } from '../../src/export/index.ts';
import { statements, text } from './exportSample.ts';

const lines = brat(text, statements).split('\n').filter(Boolean);
const characters = [...text];

test('every stretch is what brat would cut out of the text by code points', () => {
  const stretches = lines.filter((line) => line.startsWith('T'));
  assert.equal(stretches.length, 6);
  for (const line of stretches) {
    const [, place, words] = line.split('\t');
    const cut = place!
      .replace(/^\S+ /, '')
      .split(';')
      .map((part) => characters.slice(...part.split(' ').map(Number)).join(''));
    assert.equal(cut.join(' '), words);
  }
});

test('a stretch over a line end is in fragments', () => {
  const last = lines.findLast((line) => line.startsWith('T'));
  assert.match(last!, /^T6\tContent \d+ \d+;\d+ \d+\tAna Ruiz\. “And$/);
});

test('an event on the cue ties source, content and condition together', () => {
  assert.deepEqual(
    lines.filter((line) => line.startsWith('E')),
    ['E1\tCue:T4 Source:T1 Content:T2 Condition:T3'],
  );
  assert.ok(lines.includes('A1\tAct E1 promise'));
  assert.ok(lines.includes('A5\tNegated T5'));
  assert.ok(lines.some((line) => line.startsWith('#1\tAnnotatorNotes E1\tAna Ruiz · st_')));
});

test('nothing of no statement', () => assert.equal(brat(text, []), ''));
