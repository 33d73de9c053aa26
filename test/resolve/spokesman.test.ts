import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve } from '../../src/resolve/index.ts';
import { articleOf, statementOf } from './sampleArticle.ts';

const spokenFor = (text: string, source: string, n = 0) => {
  const article = articleOf(text);
  const speaker = resolve(article, [statementOf(article, { source, n })])[0]?.speaker;
  return [speaker?.name, speaker?.onBehalfOf];
};

test('a spokesperson is a person who speaks for a body', () => {
  const cases: [source: string, name: string, body: string | null][] = [
    ['Leo Sand, a spokesman for the Harbor Board,', 'Leo Sand', 'Harbor Board'],
    ['a spokesman for the Harbor Board, Leo Sand,', 'Leo Sand', 'Harbor Board'],
    ['Harbor Board spokeswoman Dina Marak', 'Dina Marak', 'Harbor Board'],
    ['a spokeswoman for the port', 'spokeswoman for the port', 'port'],
    ['Leo Sand, the mayor,', 'Leo Sand', null],
  ];
  for (const [source, name, body] of cases) {
    const text = `The Harbor Board met on Monday. ${source} said that it rained.`;
    assert.deepEqual(spokenFor(text, source), [name, body], source);
  }
});

test('later statements of a spokesperson are for the same body', () => {
  const text =
    'Leo Sand, a spokesman for the Harbor Board, said that it rained. Sand said that it snowed. He said no more.';
  assert.deepEqual(spokenFor(text, 'Sand', 1), ['Leo Sand', 'Harbor Board']);
  assert.deepEqual(spokenFor(text, 'He'), ['Leo Sand', 'Harbor Board']);
});
