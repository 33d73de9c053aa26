import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAnothers } from '../../../src/extract/find/nested.ts';
import { reported } from '../describe/reported.ts';

/** Whether the marked statement is another's, inside a content that is all of the text. */
const anothers = (marked: string): boolean => {
  const { text, ...found } = reported(marked);
  return isAnothers(text, found, [[0, text.length]]);
};

test('another’s saying is told apart, one’s own thought and what has no source is not', () => {
  assert.equal(anothers('that [the mayor] {had promised} <to open the archive>'), true);
  assert.equal(anothers('“[I] {think} <the road is closed>”'), false);
  assert.equal(anothers('“[My wife] {says} <it is closed>”'), true);
  assert.equal(anothers('the road {is said} <to be closed>'), false);
});

test('what lies partly outside the outer content is none', () => {
  const { text, ...found } = reported('[the mayor] {promised} <to open it, and did>');
  assert.equal(isAnothers(text, found, [[0, text.length - 4]]), false);
});
