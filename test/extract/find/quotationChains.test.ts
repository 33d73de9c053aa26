import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '../../../src/extract/find/prepare.ts';
import { quotationChains } from '../../../src/extract/find/quotationChains.ts';
import { annotateText } from '../../../src/text/annotated/annotateText.ts';
import { articleOf } from '../articleOf.ts';

const chainsIn = (text: string) =>
  quotationChains(prepare(annotateText(articleOf(text)), () => [])).map(({ links }) =>
    links.map(({ quotation }) => text.slice(...quotation.span)),
  );

test('a quotation over paragraphs is one, and so is the next', () => {
  assert.deepEqual(chainsIn('“A.\n\n“B.\n\n“C,” said Ruiz. “D.\n\n“E.”\n\n“F.”'), [
    ['“A.', '“B.', '“C,”'],
    ['“D.', '“E.”'],
  ]);
});

test('paragraphs that begin with the names of those who speak are none', () => {
  assert.deepEqual(chainsIn('"MENSAH: The boat was mine.\n\n"LINDGREN: It was stolen."'), []);
});
