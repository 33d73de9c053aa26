import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '../../../src/extract/find/prepare.ts';
import { nameHeads } from '../../../src/extract/mentions/nameHeads.ts';
import { findNames } from '../../../src/names/names.ts';
import { annotateText } from '../../../src/text/annotated/annotateText.ts';

test('names that rules find are mentions by their first words, those of captions left out', () => {
  const text = 'Captain Ingva Sorel left.\n\nPicture: Leo Sand.\n\nThe Harbour Board met in Tarn’s hall.';
  const spans = [...text.matchAll(/[^\n]+/g)].map(
    ({ index, 0: line }) => [index, index + line.length] as const,
  );
  const roles = ['body', 'caption', 'body'] as const;
  const annotated = annotateText({
    text,
    paragraphs: spans.map((span, i) => ({ span, role: roles[i]!, why: null })),
  });
  const { words } = prepare(annotated, () => [1]);
  const wordsOf = (from: number, to: number) => text.slice(words[from]!.start, words[to - 1]!.end);
  assert.deepEqual(
    nameHeads({ words }, findNames(annotated)).map((one) => [
      wordsOf(...one.words),
      wordsOf(one.head, one.head + 1),
      one.type,
    ]),
    [
      ['Ingva Sorel', 'Ingva', 'person'],
      ['Harbour Board', 'Harbour', 'organization'],
      ['Tarn', 'Tarn', 'person'],
    ],
  );
});
