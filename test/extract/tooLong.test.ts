import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { makeDocument } from '../../src/data/index.ts';
import { hasMoreWords, loadTagger } from '../../src/extract/index.ts';
import { statementsOf } from '../../src/pipeline.ts';

describe('an article that is too long', () => {
  test('is named and not looked at, so that it holds up no other', async () => {
    const text = `Mayor Ada Brok said that the pier is safe.\n\n${'tide '.repeat(500_000)}`;
    const document = makeDocument('tides.txt', new TextEncoder().encode(text));
    const { article, statements, findings } = await statementsOf(document, await loadTagger());
    assert.deepEqual([article, statements], [null, []]);
    const [finding] = findings.slice(-1);
    assert.deepEqual([finding!.code, finding!.severity, finding!.uri], ['too-long', 'error', 'tides.txt']);
    assert.match(finding!.message, /more than 500,000 words.*split it/);
  });

  test('is known by its words and marks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('tide', '…', 'Åsa', '7'), { maxLength: 40 }),
        fc.nat(40),
        (words, most) => {
          assert.equal(hasMoreWords(words.join(' '), most), words.length > most);
        },
      ),
    );
  });
});
