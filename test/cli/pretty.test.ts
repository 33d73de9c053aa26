import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { renderPretty } from '../../src/cli/terminal/pretty.ts';
import { displayWidth } from '../../src/cli/terminal/prettyWidth.ts';
import { withSpeakers } from '../../src/data/index.ts';
import { casesOf } from '../extent.ts';
import { articleOf, interview, statementOf } from '../render/interview.ts';

const plain = { width: 80, color: false };

describe('pretty', () => {
  test('says who, what and how below each paragraph, without colour', () => {
    const { article, statements } = interview();
    const shown = renderPretty(article, statements, plain);
    const sample = `  Solveig is careful with promises, but she made two. <Velden would reopen the
  railway to its northern neighbours by June>⁷, [she]⁷ {said}⁷, <and it would
  pay for the repairs itself>⁷. [She]⁸ {has not promised}⁸ <that Tarn will be
  rebuilt>⁸.

    7  Irena Solveig · promise · speaker by name, 97%; statement 88%
    8  Irena Solveig · promise · negated · speaker by name, 97%; statement 90%

`;
    assert.ok(shown.includes(sample), shown);
    assert.ok(!shown.includes('\u001b'), 'no style sequence without colour');
    assert.match(
      shown,
      /· As long as a single foreign soldier stands in\s+Tarn · on Sunday \(2025-03-09\) · speaker by name, 97%; statement 95%/,
    );
    assert.match(shown, /13 {2}no speaker named · assert · statement 83%/);
    assert.match(shown, /13 statements by 3 speakers\n$/);
  });

  test('statements that overlap and share a source stay readable', () => {
    const { article, statements } = interview();
    const shown = unwrapped(renderPretty(article, statements, plain));
    assert.ok(
      shown.includes('<[the minister]¹⁰ {had told}¹⁰ him <that she feared for her own post>¹⁰>⁹.'),
      shown,
    );
    assert.ok(shown.includes('[Kesk’s spokeswoman, Dina Marak,]⁴·⁵ {told}⁴ reporters'), shown);
    assert.match(shown, /10 {2}Irena Solveig · express · within 9/);
  });

  test('colour says the same: without its sequences, the words and lines are those of the article', () => {
    const { article, statements } = interview();
    const coloured = renderPretty(article, statements, { width: 80, color: true });
    const sgr = (words: string, style: string) => `\u001b[${style}m${words}\u001b[0m`;
    assert.ok(coloured.includes(sgr('to say how many troops were stationed there', '4;32')), coloured);
    assert.ok(coloured.includes(`${sgr('Solveig', '21;1;36')} ${sgr('refuses', '3;35')}`), coloured);
    assert.ok(coloured.includes(sgr('Unless talks begin before the thaw', '4;33')), coloured);
    const words = unwrapped(stripVTControlCharacters(coloured)).replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, '');
    for (const { content } of statements) {
      for (const part of content.text.split(' … ')) assert.ok(words.includes(part), part);
    }
    assert.match(words, /Irena Solveig · promise · negated · speaker by name, 97%; statement 90%/);
  });

  test('paragraphs without a statement are counted, a short one and a heading shown', () => {
    const { article, statements } = interview();
    const shown = renderPretty(article, statements, plain);
    assert.match(shown, /\n {2}… 1 paragraph without a statement\n\n {2}A promise and a price\n/);
    assert.match(shown, /\n {2}… 2 paragraphs without a statement\n/);
    assert.ok(!shown.includes('The marshes begin'));
  });

  test('an article without statements says so', () => {
    const shown = renderPretty(articleOf(['It rained.']), [], plain);
    assert.match(shown, /An invented article/);
    assert.match(shown, /No statements found\.\n$/);
  });

  test('nothing in the text can steer the terminal', () => {
    const evil = '\u001b]0;title\u0007\u001b[2J\u009b31m\u202e\u2066\u0000\b\r\nnext\u2028line\ud800';
    const article = articleOf([`Ida said ${evil} was fine.`], {
      title: evil,
      byline: [evil],
      publisher: evil,
      uri: evil,
    });
    const said = statementOf(article, 'Ida', { source: 'Ida', cue: 'said', content: 'was fine' });
    const named = withSpeakers(said, [{ ...said.speakers[0]!, name: evil }]);
    for (const color of [false, true]) {
      const shown = renderPretty(article, [named], { width: 60, color });
      const rest = stripVTControlCharacters(shown);
      assert.doesNotMatch(rest.replaceAll('\n', ''), /[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\ud800]/u);
      assert.ok(rest.includes('␛]0;title␇'), rest);
      if (!color) assert.equal(rest, shown);
    }
  });

  test('no line is wider than the terminal, whatever the script', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'said',
        'e\u0301te\u0301',
        '漢字仮名交じり文。',
        '👩‍👩‍👧‍👦',
        '🇳🇱',
        'ﷺ',
        'אבג',
        'a\u200bb',
        '𝒳',
        '«',
        '(“',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    );
    const paragraph = fc
      .array(word, { minLength: 1, maxLength: 40 })
      .map((words) => `x ${words.join(' ')} y`);
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 20, max: 120 }), fc.boolean(), (text, width, color) => {
        const article = articleOf([text]);
        const statement = statementOf(article, 'x', { source: 'x', content: text.slice(2).trim() });
        for (const line of renderPretty(article, [statement], { width, color }).split('\n')) {
          const columns = displayWidth(stripVTControlCharacters(line));
          assert.ok(columns <= width, `${columns} > ${width}: ${line}`);
        }
      }),
      { numRuns: casesOf(200) },
    );
  });

  test('a line breaks between ideographs and never before closing punctuation', () => {
    const article = articleOf([`${'漢字'.repeat(20)}。`]);
    const shown = renderPretty(article, [statementOf(article, '漢', { content: article.text })], {
      width: 23,
      color: false,
    });
    const lines = shown.split('\n').filter((line) => line.includes('字'));
    assert.ok(lines.length > 2);
    for (const line of lines) assert.doesNotMatch(line, /^ *[。>]/);
  });

  test('a long stretch without a statement is shortened within its paragraph', () => {
    const article = articleOf([`Ida said it rained. ${'The river rose. '.repeat(400)}Then it fell.`]);
    const said = statementOf(article, 'Ida', { source: 'Ida', cue: 'said', content: 'it rained' });
    const shown = unwrapped(renderPretty(article, [said], plain));
    assert.match(shown, /\(… 6,\d{3} characters …\)/);
    assert.match(shown, /Then it fell\./);
  });

  test('a long article takes no time to speak of', () => {
    const article = articleOf(
      Array.from({ length: 4000 }, (_, index) => `Speaker ${index} said the bridge held on day ${index}.`),
    );
    let from = 0;
    const statements = article.paragraphs.map(({ span }, index) => {
      from = article.text.indexOf('the bridge', from + 1);
      const statement = statementOf(articleOf([article.text.slice(...span)]), '', {
        content: `day ${index}`,
      });
      return {
        ...statement,
        id: `st_${index}`,
        content: { text: 'the bridge', spans: [[from, from + 10] as const] },
      };
    });
    // Processor time, which other programs on the machine do not add to.
    const start = process.cpuUsage();
    renderPretty(article, statements, plain);
    const { user, system } = process.cpuUsage(start);
    assert.ok(user + system < 5_000_000, `${user + system} µs`);
  });
});

function unwrapped(text: string): string {
  return text.replace(/\n +(?=\S)/g, ' ');
}
