import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Antecedent } from '../../src/data/index.ts';
import { traitsOf } from '../../src/extract/mentions/traits.ts';
import { preparedText } from '../prepared.ts';
import { joinChains } from './joinChains.ts';

/** The chains of mentions, a word each, with their antecedents by number and probability. */
function chains(words: readonly (readonly [string, ...(readonly [number, number])[]])[]): string[][] {
  const text = words.map(([word]) => word).join(' ');
  const prepared = preparedText(text, () => [1]);
  let at = 0;
  const mentions = words.map(([word]) => {
    const count = word.split(' ').length;
    const from = at;
    at += count;
    const pronoun = /^(?:he|she|they)$/.test(word);
    return {
      head: at - 1,
      words: [from, at] as const,
      type: 'person' as const,
      form: pronoun ? ('pronoun' as const) : ('name' as const),
    };
  });
  const links = new Map(
    words.map(([, ...goes], i): [number, Antecedent[]] => [
      i,
      goes.map(([mention, probability]) => ({ mention, probability })),
    ]),
  );
  return joinChains(traitsOf(prepared, mentions), links).map((chain) => chain.map((i) => words[i]![0]));
}

test('a mention goes where most of its antecedents are, if anywhere', () => {
  assert.deepEqual(
    chains([
      ['Ruiz'],
      ['Ruiz', [0, 0.9]],
      ['Sand'],
      ['they', [2, 0.4], [1, 0.3], [0, 0.2]],
      ['they', [2, 0.4]],
    ]),
    [['Ruiz', 'Ruiz', 'they'], ['Sand'], ['they']],
  );
});

test('he is not she, nor two names without a word in common one, but for initials', () => {
  assert.deepEqual(chains([['she'], ['he', [0, 0.9]]]), [['she'], ['he']]);
  assert.deepEqual(chains([['Ruiz'], ['Sand', [0, 0.9]]]), [['Ruiz'], ['Sand']]);
  assert.deepEqual(chains([['Harbor Board'], ['HB', [0, 0.9]]]), [['Harbor Board', 'HB']]);
});
