import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { atomFeed } from '../../../src/serve/feeds/atomFeed.ts';
import { casesOf } from '../../extent.ts';
import { atomProblems } from './atomProblems.ts';

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', ' ', ']]>', '<b>', 'Holm & Son', '&amp;', '\u0000', '\ud800', '\ufffe', '\r\n', '<!--'),
);
const entry = fc.record(
  {
    title: words,
    address: fc.constantFrom('/statements/st_1', '/articles/ar_1#st_1', '/search?words=a&act=deny'),
    updated: fc.option(
      fc.oneof(words, fc.constantFrom('2026-03-01', '2026-03-01T09:00+02:00', '2026-02-31')),
    ),
    author: fc.option(words),
    text: words,
    html: words,
  },
  { requiredKeys: ['title', 'address', 'updated', 'author', 'text'] },
);

test('a feed of any words is valid Atom', () => {
  fc.assert(
    fc.property(words, fc.array(entry, { maxLength: 4 }), words, (title, entries, asked) => {
      const text = atomFeed(
        {
          title,
          self: `/search.atom?${new URLSearchParams({ words: asked.toWellFormed() })}`,
          page: `/search?${new URLSearchParams({ words: asked.toWellFormed() })}`,
          entries: entries.map((one, i) => ({ id: `st_${i}`, ...one })),
        },
        'http://127.0.0.1:8000',
      );
      assert.deepEqual(atomProblems(text), [], text);
    }),
    { numRuns: casesOf(300) },
  );
});
