import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { leadIn } from '../../../src/extract/find/leadIn.ts';

describe('a lead-in', () => {
  const found = (text: string) => {
    const { source, cue } = leadIn(text, [0, text.length]);
    return [...source, ...cue].map((span) => text.slice(...span));
  };
  const cases: [string, string[]][] = [
    ['Ivana Horak said,', ['Ivana Horak', 'said']],
    ['The verdict came. The mayor, Ana Ruiz, wrote:', ['The mayor, Ana Ruiz,', 'wrote']],
    ['Quote from Anneli Kask:', ['Anneli Kask', 'Quote from']],
    ['From Chairwoman Dana Whitlock:', ['Chairwoman Dana Whitlock', 'From']],
    ['Paula Reyes’s comments in 2002:', ['Paula Reyes', 'comments']],
    ['The piece used one of the woman’s quotes:', []],
    ['Nobody knew it, and so:', []],
    ['', []],
  ];
  for (const [text, expected] of cases)
    test(text || 'nothing', () => assert.deepEqual(found(text), expected));
});
