import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Article } from '../../src/data/index.ts';
import { BODY, page, readPage } from './samplePage.ts';

function articleOf(head: string, before = '', uri?: string): Article {
  const { article } = readPage(page(`${before}<article>${BODY}</article>`, head), uri);
  assert.ok(article);
  return article;
}
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('what a page says of its article', () => {
  test('from JSON-LD', () => {
    const article = articleOf(
      ld({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'Person', '@id': '#rosa', name: 'Rosa Lind' },
          {
            '@type': ['NewsArticle'],
            headline: 'Bridge stays shut &amp; cold',
            author: [{ '@id': '#rosa' }, { name: 'Per Okoro' }],
            publisher: { name: 'Tarvale Post' },
            datePublished: '2024-03-05T10:00:00+01:00',
            dateModified: '2024-03-06T08:30:00Z',
            mainEntityOfPage: { '@id': 'https://post.example/bridge' },
            inLanguage: 'en_GB',
            articleSection: ['Town &amp; Port', 'Bridges'],
          },
        ],
      }),
    );
    assert.equal(article.title, 'Bridge stays shut & cold');
    assert.equal(article.section, 'Town & Port');
    assert.deepEqual(article.byline, ['Rosa Lind', 'Per Okoro']);
    assert.equal(article.publisher, 'Tarvale Post');
    assert.equal(article.publishedAt, '2024-03-05T10:00:00+01:00');
    assert.equal(article.modifiedAt, '2024-03-06T08:30:00Z');
    assert.equal(article.canonicalUrl, 'https://post.example/bridge');
    assert.equal(article.language, 'en');
  });

  test('from OpenGraph and other meta', () => {
    const article = articleOf(`<title>Bridge stays shut | Tarvale Post</title>
      <meta property="og:title" content="Bridge stays shut | Tarvale Post"><meta property="og:site_name" content="Tarvale Post">
      <meta name="author" content="By Rosa Lind and Per Okoro"><meta property="article:section" content=" Town "><meta property="article:published_time" content="2024-03-05 10:00">
      <meta property="article:modified_time" content="Wed, 06 Mar 2024 08:30:00 GMT"><link rel="canonical" href="https://post.example/bridge">`);
    assert.equal(article.title, 'Bridge stays shut');
    assert.equal(article.section, 'Town');
    assert.deepEqual(article.byline, ['Rosa Lind', 'Per Okoro']);
    assert.equal(article.publisher, 'Tarvale Post');
    assert.equal(article.publishedAt, '2024-03-05T10:00:00');
    assert.equal(article.modifiedAt, '2024-03-06T08:30:00Z');
    assert.equal(article.canonicalUrl, 'https://post.example/bridge');
  });

  test('from the page itself', () => {
    const article = articleOf(
      '<title>Bridge stays shut - Tarvale Post</title>',
      `<h1>Bridge stays shut</h1><a rel="author" href="/r">Rosa Lind</a><time datetime="2024-03-05T10:00:00-05:00">then</time>`,
    );
    assert.equal(article.title, 'Bridge stays shut');
    assert.deepEqual(article.byline, ['Rosa Lind']);
    assert.equal(article.publishedAt, '2024-03-05T10:00:00-05:00');
  });

  test('each from the first that knows it', () => {
    const article = articleOf(
      `${ld({ '@type': 'Article', headline: 'Bridge stays shut', datePublished: '0001-01-01T00:00:00' })}
       <meta name="author" content="Rosa Lind"><meta name="date" content="2024-03-05">`,
    );
    assert.deepEqual(article.byline, ['Rosa Lind']);
    assert.equal(article.publishedAt, '2024-03-05');
  });

  test('JSON-LD that is broken, or of something else, says nothing', () => {
    for (const head of [
      '<script type="application/ld+json">{"@type":</script>',
      ld({ '@type': 'WebSite', name: 'Post' }),
    ]) {
      const article = articleOf(`<title>Bridge</title>${head}`);
      assert.equal(article.title, 'Bridge');
      assert.equal(article.publisher, null);
    }
  });

  test('JSON-LD with line breaks in its strings is read all the same', () => {
    const article = articleOf(
      '<script type="application/ld+json">\n{"@type":"Article","headline":"Bridge\nstays shut"};</script>',
    );
    assert.equal(article.title, 'Bridge stays shut');
  });

  test('the day is in the URL where nothing else has it', () => {
    assert.equal(
      articleOf('<title>A</title>', '', 'https://post.example/2024/03/05/bridge').publishedAt,
      '2024-03-05',
    );
    assert.equal(articleOf('<title>A</title>', '', 'https://post.example/story-20249905').publishedAt, null);
  });

  test('the date below the only headline, where a section is called as the page is', () => {
    const head = '<title>How the bridge works - TARVALE</title>';
    const before = '<h1>How do bridges of the valley work?</h1><h5><span>2024-11-06</span></h5>';
    const section = '<h2>How the bridge works</h2>';
    const { article } = readPage(page(`${before}<div>${BODY}${section}${BODY}</div>`, head));
    assert.equal(article?.publishedAt, '2024-11-06');
  });

  test('a relative canonical URL is of the page’s own place', () => {
    const head = '<link rel="canonical" href="/bridge">';
    assert.equal(articleOf(head, '', 'https://post.example/x?y').canonicalUrl, 'https://post.example/bridge');
    assert.equal(articleOf(head, '', '/disk/x.html').canonicalUrl, null);
  });

  test('a byline is names: no address, account, role or publisher', () => {
    const names = (content: string) =>
      articleOf(
        `<meta property="og:site_name" content="Tarvale Post"><meta name="author" content="${content}">`,
      ).byline;
    assert.deepEqual(names('https://post.example/rosa'), []);
    assert.deepEqual(names('Tarvale Post'), []);
    assert.deepEqual(names('admin'), []);
    assert.deepEqual(names('Rosa Lind, Per Okoro &amp; Ada Moss'), ['Rosa Lind', 'Per Okoro', 'Ada Moss']);
    assert.deepEqual(names('Rosa Lind, rosa@post.example'), ['Rosa Lind']);
  });

  test('nothing is made up', () => {
    const { article } = readPage(`<article>${BODY}</article>`);
    const { title, byline, publisher, publishedAt, modifiedAt, canonicalUrl, language } = article!;
    assert.deepEqual(
      [title, byline, publisher, publishedAt, modifiedAt, canonicalUrl, language],
      [null, [], null, null, null, null, null],
    );
  });
});
