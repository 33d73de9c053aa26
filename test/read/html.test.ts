import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bodyText, markdown } from '../../src/read/index.ts';
import { BODY, codes, lines, ofRole, PARAGRAPHS, page, readPage } from './samplePage.ts';

const MENU = `<nav><ul><li><a href="/">Home</a></li><li><a href="/w">The world</a></li></ul></nav>`;

describe('the article of a page', () => {
  test('is its paragraphs, in order, joined by blank lines', () => {
    const { article } = readPage(
      page(`${MENU}<article>${BODY}</article><footer>All rights reserved.</footer>`),
    );
    assert.equal(article?.text, PARAGRAPHS.join('\n\n'));
  });

  test('begins with the headline where the page has it', () => {
    const reading = readPage(
      page(`${MENU}<header><h1>Bridge at Tarvale stays shut</h1></header><main>${BODY}</main>`),
    );
    assert.equal(lines(reading)[0], 'heading: Bridge at Tarvale stays shut');
    assert.match(reading.article?.paragraphs[0]?.why ?? '', /^headline/);
    assert.equal(bodyText(reading.article!), PARAGRAPHS.join('\n'));
  });

  test('keeps headings, block quotes, lists and tables with their roles', () => {
    const reading = readPage(
      page(`<article>${BODY}
        <h2>What comes next</h2><p>${PARAGRAPHS[0]}</p>
        <blockquote><p>“We will not be hurried by anybody,” the board wrote to the council in May.</p></blockquote>
        <ul><li>The ferry runs from Monday.</li><li>It carries <a href="/f">forty people</a>.</li></ul>
        <table><tr><th>Week</th><td>Takings</td></tr></table><p>${PARAGRAPHS[2]}</p></article>`),
    );
    assert.deepEqual(ofRole(reading, 'heading'), ['What comes next']);
    assert.deepEqual(ofRole(reading, 'quotation'), [
      '“We will not be hurried by anybody,” the board wrote to the council in May.',
    ]);
    assert.deepEqual(ofRole(reading, 'list'), ['The ferry runs from Monday.', 'It carries forty people.']);
    assert.deepEqual(ofRole(reading, 'table'), ['Week', 'Takings']);
  });

  test('keeps the footer of a block quotation, which signs it', () => {
    const reading = readPage(
      page(`<article>${BODY}<blockquote>We will not be hurried by anybody at all.
        <footer>— <cite>Petra Voss, mayor</cite></footer></blockquote>${BODY}</article><footer>— All rights reserved</footer>`),
    );
    assert.deepEqual(ofRole(reading, 'quotation'), [
      'We will not be hurried by anybody at all.',
      '— Petra Voss, mayor',
    ]);
  });

  test('keeps a paragraph that is mostly link, and short ones between others', () => {
    const reading = readPage(
      page(`<article>${BODY}<p><a href="/r">The board’s report on the bridge, all ninety pages of it</a>, came out.</p>
        <p>“That’s so,” Brandt said.</p><p>No.</p>${BODY}</article>`),
    );
    const body = ofRole(reading, 'body');
    assert.ok(body.includes('The board’s report on the bridge, all ninety pages of it, came out.'));
    assert.ok(body.includes('“That’s so,” Brandt said.'));
    assert.ok(body.includes('No.'));
  });

  test('has captions, teasers and standfirst by their roles, out of the body', () => {
    const reading = readPage(
      page(`<main><div class="intro"><p>A hard winter has left the quay of a small town without its only way across.</p></div>
        <div class="text"><figure><img src="b.jpg"><figcaption>The bridge in March</figcaption></figure>${BODY}
        <p><a href="/1">READ MORE: Ferry to Tarvale runs aground in fog</a></p>${BODY}
        <div class="related"><h3>More on this</h3><ul><li><a href="/2">How ferries are paid for</a></li></ul></div>
        </div></main>`),
    );
    assert.deepEqual(ofRole(reading, 'standfirst'), [
      'A hard winter has left the quay of a small town without its only way across.',
    ]);
    assert.deepEqual(ofRole(reading, 'caption'), ['The bridge in March']);
    assert.ok(ofRole(reading, 'teaser').includes('READ MORE: Ferry to Tarvale runs aground in fog'));
    assert.equal(bodyText(reading.article!), [...PARAGRAPHS, ...PARAGRAPHS].join('\n'));
  });

  test('says why each paragraph is not body, and what was left out', () => {
    const reading = readPage(
      page(`<article><div class="share-tools">Share this on all networks you have</div>
        <div class="byline">By Rosa Lind</div><p><time>5 March 2024</time></p>
        <figure><figcaption>Shut</figcaption></figure>${BODY}</article>`),
    );
    for (const { role, why } of reading.article?.paragraphs ?? [])
      assert.equal(why === null, role === 'body');
    const left = reading.leftOut.map(({ text }) => text);
    for (const text of left) assert.ok(!reading.article?.text.includes(text), text);
    assert.equal(bodyText(reading.article!), PARAGRAPHS.join('\n'));
  });

  test('leaves out boxes of other stories', () => {
    const cards = [1, 2, 3, 4]
      .map(
        (n) =>
          `<div class="card"><h3><a href="/${n}">Story number ${n} of the day</a></h3><p>It is told there.</p></div>`,
      )
      .join('');
    const reading = readPage(page(`<article>${BODY}<div>${cards}</div>${BODY}</article>`));
    assert.equal(bodyText(reading.article!), [...PARAGRAPHS, ...PARAGRAPHS].join('\n'));
  });

  test('parts paragraphs at two line breaks and keeps one', () => {
    const reading = readPage(page(`<div>${PARAGRAPHS.join('<br>\n<br/>')}<br>A last line of it all.</div>`));
    assert.deepEqual(ofRole(reading, 'body'), [
      ...PARAGRAPHS.slice(0, 4),
      `${PARAGRAPHS[4]}\nA last line of it all.`,
    ]);
  });

  test('folds white space and leaves everything else as it is', () => {
    const reading = readPage(
      page(`<article><p>  Ana \n\t <b>Ruiz</b> said:\u00a0“no”  &mdash; ''so''. </p>${BODY}</article>`),
    );
    assert.equal(ofRole(reading, 'body')[0], "Ana Ruiz said:\u00a0“no” — ''so''.");
  });

  test('is found in the elements named for it where little else comes back', () => {
    const short =
      '<p>“We wait,” said Brandt of the harbour board on Tuesday, after a long and cold meeting in the hall.</p>';
    const reading = readPage(
      page(
        `<div class="comment-shell"><div itemprop="articleBody">${short}<p>${PARAGRAPHS[3]}</p></div></div>`,
      ),
    );
    assert.equal(bodyText(reading.article!).split('\n').length, 2);
  });

  test('is read from JSON-LD where the page makes its text by script', () => {
    const body = PARAGRAPHS.slice(0, 3).join('\\n\\n').replace('“', '\\u201c').replace('”', '&#8221;');
    const reading = readPage(
      page(
        '<h1>Bridge at Tarvale stays shut</h1><div id="app"></div>',
        `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge at Tarvale stays shut","articleBody":"${body}"}</script>`,
      ),
    );
    assert.equal(bodyText(reading.article!), PARAGRAPHS.slice(0, 3).join('\n'));
    assert.deepEqual(codes(reading), ['script-text']);
    assert.equal(reading.article?.title, 'Bridge at Tarvale stays shut');
  });

  test('is not invented: menus and overviews have none', () => {
    const links = Array.from(
      { length: 40 },
      (_, n) => `<li><a href="/${n}">Section ${n} and what is in it</a></li>`,
    ).join('');
    const stories = Array.from(
      { length: 12 },
      (_, n) =>
        `<div class="item"><h2><a href="/${n}">Something happened in place ${n}</a></h2><p>More of it inside.</p></div>`,
    ).join('');
    for (const body of [`<ul>${links}</ul>`, stories, '<p>Loading</p>', '']) {
      const reading = readPage(page(body));
      assert.equal(reading.article, null);
      assert.deepEqual(codes(reading), ['no-article']);
      assert.equal(reading.findings[0]?.severity, 'error');
    }
  });

  test('may be one sentence', () => {
    assert.equal(
      readPage(page('<p>The bridge is shut, she said.</p>')).article?.text,
      'The bridge is shut, she said.',
    );
  });

  test('behind a paywall is what is there, with a warning', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>';
    const reading = readPage(
      page(`<article>${BODY.slice(0, 400)}</article><div>Subscribe to go on</div>`, head),
    );
    assert.deepEqual(codes(reading), ['paywall']);
    assert.equal(reading.findings[0]?.severity, 'warning');
    assert.ok(reading.article?.text.startsWith(PARAGRAPHS[0]!));
    assert.deepEqual(codes(readPage(page(`<article>${BODY.repeat(4)}</article>`, head))), []);
  });

  test('prints as Markdown', () => {
    const reading = readPage(
      page(`<article><h1>Bridge at Tarvale stays shut</h1>${BODY}<h3>Next</h3><blockquote>${BODY}</blockquote>
        <ul><li>One *bolt*.</li></ul><p>1. is no list. # no heading</p></article>`),
    );
    const printed = markdown(reading.article!);
    assert.ok(printed.startsWith('# Bridge at Tarvale stays shut\n\nThe old swing bridge'));
    assert.match(printed, /\n\n### Next\n\n> The old/);
    assert.match(printed, /\n\n- One \\\*bolt\\\*\.\n\n1\\\. is no list/);
  });
});
