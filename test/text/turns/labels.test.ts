import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { makeDocument, readArticle } from '../../../src/index.ts';

const [, ...cases] = readFileSync(join(import.meta.dirname, 'labels.txt'), 'utf8').split(/^=== /m);

describe('labels, and words that are none', () => {
  for (const one of cases) {
    const [head = '', ...lines] = one.split('\n');
    const [name, expected] = head.split(' | ');
    test(name!, () => {
      const { article } = readArticle(makeDocument('a.txt', Buffer.from(`${lines.join('\n').trim()}\n`)));
      const counts = new Map<string, number>();
      for (const { name, label } of article?.turns ?? []) {
        const words = article!.text.slice(...(name ?? label ?? [0, 0]));
        counts.set(words, (counts.get(words) ?? 0) + 1);
      }
      const found = [...counts].map(([label, count]) => `${label}:${count}`).sort();
      assert.equal(found.join(';') || 'none', expected!.split(';').sort().join(';'));
    });
  }
});

test('a transcript may have very many turns', () => {
  const count = 130_000;
  const one = (i: number) => `${i % 2 ? 'LEO SAND' : 'ANA RUIZ'}: It will rain.\n\n`;
  const text = Array.from({ length: count }, (_, i) => one(i)).join('');
  const { article } = readArticle(makeDocument('a.txt', Buffer.from(text)));
  assert.equal(article?.turns?.length, count);
});
