import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import type { Article } from '../../src/data/index.ts';
import { selectableText } from '../../src/serve/pages/selectableText.ts';
import { sample } from '../record/sample.ts';

type Stretch = { readonly textContent: string; readonly dataset: { at: string; to?: string } };

/** An article with one statement, whose content is these words. */
function articleOf(words: string): { article: Article; html: string } {
  const { article, statements } = sample('/a', [['Ana Ruiz', `that ${words}`]]);
  return { article, html: String(selectableText(article, statements[0]!)) };
}

function stretchesOf(html: string): Stretch[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return [...document.querySelectorAll('[data-at]')] as unknown as Stretch[];
}

describe('the text in which words are chosen', () => {
  test('shows every character of the article where it says that it is', () => {
    const sign = fc.constantFrom(
      '\t',
      '\r',
      '\r\n',
      '\u202e',
      '\u2066',
      '\0',
      '<',
      '&',
      '"',
      '😀',
      '\ud83d',
      ' ',
      'é',
    );
    const words = fc.array(fc.oneof(sign, fc.string({ unit: 'binary' })), { maxLength: 20 });
    fc.assert(
      fc.property(words, (parts) => {
        const { article, html } = articleOf(`x${parts.join('').replace(/\n\n+/g, '\n')}x`);
        let covered = 0;
        for (const { textContent, dataset } of stretchesOf(html)) {
          const at = Number(dataset.at);
          // Nothing is left out but what parts paragraphs.
          assert.equal(article.text.slice(covered, at).trim(), '');
          covered = dataset.to === undefined ? at + textContent.length : Number(dataset.to);
          if (dataset.to !== undefined) continue;
          const there = article.text.slice(at, covered);
          // Only signs stand for others, one for one.
          for (let i = 0; i < there.length; i++)
            if (!/[\p{Cc}\u2028\u2029\p{Cs}]/u.test(there[i]!)) assert.equal(textContent[i], there[i]);
        }
        assert.equal(article.text.slice(covered).trim(), '');
      }),
    );
  });

  test('says where the statement begins, and has no markup of the article’s', () => {
    const { article, html } = articleOf('<b id="here">ships</b> & men');
    assert.equal(html.match(/id="here"/g)?.length, 1);
    assert.doesNotMatch(html, /<b/);
    assert.equal(
      stretchesOf(html)
        .map(({ textContent }) => textContent)
        .join(''),
      article.text.replaceAll('\n\n', ''),
    );
  });
});
