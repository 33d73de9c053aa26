import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Span } from '../../src/data/index.ts';
import { outerSpans, quotations } from '../../src/text/quotationMarks.ts';
import { triedOf } from '../extent.ts';

/** The paragraphs of a text: what stands between blank lines. */
function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/\S(?:[^\n]|\n(?!\n))*/g)].map(({ index, 0: found }) => [
    index,
    index + found.length,
  ]);
}
const outer = (text: string) =>
  outerSpans(quotations(text, paragraphsOf(text))).map(([start, end]) => text.slice(start, end));

describe('quotation marks', () => {
  const cases: [string, string, string[]][] = [
    ['curly', '“We waited,” said Ruiz. “We left.”', ['“We waited,”', '“We left.”']],
    ['straight', '"We waited," said Ruiz. "We left."', ['"We waited,"', '"We left."']],
    ['two apostrophes', "''We waited,'' said Ruiz.", ["''We waited,''"]],
    ['back quotes', "``We waited,'' said Ruiz.", ["``We waited,''"]],
    ['single', '‘We don’t wait,’ said Ruiz.', ['‘We don’t wait,’']],
    ['straight single', "'We don't wait,' said Ruiz.", ["'We don't wait,'"]],
    ['guillemets', '«We waited,» said Ruiz.', ['«We waited,»']],
    ['German', '„We waited,“ said Ruiz.', ['„We waited,“']],
    ['mixed pair', '“We waited," said Ruiz. "We left.”', ['“We waited,"', '"We left.”']],
    ['a closing mark that opens', '”We waited,” said Ruiz.', ['”We waited,”']],
    [
      'within another',
      '“They told me ‘go home’ and I went,” she said.',
      ['“They told me ‘go home’ and I went,”'],
    ],
    ['words in brackets', 'He called it (a "farce") and left.', ['"farce"']],
    ['after a dash', 'The plan—“a farce”—fell.', ['“a farce”']],
    ['an apostrophe opens nothing', 'The ’90s were the Smiths’ and don’t end ’til now.', []],
    ['possessives', "The workers' plan and the owners' plan", []],
    ['inches', 'He is 6\'3" tall and said so.', []],
    [
      'a stray one spoils nothing',
      'He read "Welcome and left.\n\nThen "We waited," she said.',
      ['"We waited,"'],
    ],
    ['a stray closing one', 'He left” early. “We waited,” she said.', ['“We waited,”']],
    ['an unclosed one before a pair', 'He said “no and left. “We waited,” she said.', ['“We waited,”']],
    [
      'one that was forgotten before an attribution',
      '“It leaks, said Ruiz. “It always did.”\n\n“No,” said Lee.',
      ['“It leaks,', '“It always did.”', '“No,”'],
    ],
    [
      'one that was forgotten where the paragraph ends with the attribution',
      '"It leaks, the mayor, Ana Ruiz, told us.\n\n"No," said Lee.',
      ['"It leaks,', '"No,"'],
    ],
    [
      'what the quotation reports is no end of it',
      '“He came, said he was ill.\n\n“He left,” said Lee.',
      ['“He came, said he was ill.', '“He left,”'],
    ],
    [
      'one that was forgotten where the paragraph ends',
      '“It leaks,” said Ruiz. “We mend it every year.\n\nLee saw nothing.',
      ['“It leaks,”', '“We mend it every year.'],
    ],
    [
      'one that was forgotten somewhere before a clause that reports',
      '“It leaks. It always did, as Lee often said to us.\n\n“No,” said Lee.',
      ['“It leaks. It always did, as Lee often said to us.', '“No,”'],
    ],
    [
      'apostrophes at the ends of words within single marks',
      '‘The miners’ pay and the nurses’ hours are low,’ said Ruiz. ‘It’s the workers’ turn.’',
      ['‘The miners’ pay and the nurses’ hours are low,’', '‘It’s the workers’ turn.’'],
    ],
    [
      'a few words in single marks before a possessive',
      'Lund said the ‘reforms’ at the mill had raised the actors’ pay.',
      ['‘reforms’'],
    ],
    [
      'single marks over paragraphs',
      "'We don't wait,' said Ruiz. 'The boys' coach is ill.\n\n'It's the clubs' fault.\n\n'We left.' He did not.",
      ["'We don't wait,'", "'The boys' coach is ill.", "'It's the clubs' fault.", "'We left.'"],
    ],
    [
      'single marks that go on after a comma',
      '‘We’re tired,’ said Ruiz, ‘but we’ll go on.\n\n‘We left.’',
      ['‘We’re tired,’', '‘but we’ll go on.', '‘We left.’'],
    ],
    [
      'a letter that is written like a mark begins no quotation',
      '‘Abd al-Malik ruled from here.\n\nHe built a wall.',
      [],
    ],
    ['music', '‘I like rock ’n’ roll,’ said Ruiz.', ['‘I like rock ’n’ roll,’']],
    [
      'over paragraphs',
      'She said: “We waited.\n\n“Nobody came.\n\n“We left.” He did not.',
      ['“We waited.', '“Nobody came.', '“We left.”'],
    ],
  ];
  for (const [name, text, expected] of cases) test(name, () => assert.deepEqual(outer(text), expected));

  test('one that goes on is told from one that is closed', () => {
    const found = quotations('“We waited.\n\n“We left,” she said.', [
      [0, 11],
      [13, 34],
    ]);
    assert.deepEqual(
      found.map(({ closed }) => closed),
      [false, true],
    );
  });

  test('one within another is one deeper', () => {
    const found = quotations('“He said ‘go’,” she said.', [[0, 25]]);
    assert.deepEqual(
      found.map(({ span, depth }) => [span, depth]),
      [
        [[0, 15], 0],
        [[9, 13], 1],
      ],
    );
  });

  const mark = fc.constantFrom(
    '"',
    '“',
    '”',
    '‘',
    '’',
    "'",
    "''",
    '«',
    '»',
    '„',
    ' ',
    ' ',
    'a',
    'b.',
    '\n\n',
    ',',
  );
  const hostile = fc.array(mark, { maxLength: 60 }).map((parts) => parts.join(''));

  test('any text: spans hold, outer ones are disjoint and in order, none crosses a paragraph', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const paragraphs = paragraphsOf(text);
        const found = quotations(text, paragraphs);
        for (const { span } of found) {
          assert.ok(span[0] < span[1]);
          assert.ok(paragraphs.some(([start, end]) => start <= span[0] && span[1] <= end));
        }
        const spans = outerSpans(found);
        for (const [i, [start]] of spans.entries()) assert.ok(i === 0 || spans[i - 1]![1] <= start);
      }),
    );
  });

  test('what stands in one paragraph changes nothing in those two further on', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const rest = 'Nothing here.\n\n“We waited,” said Ruiz. "We left."';
        const whole = `${text.trim() || 'x'}\n\n${rest}`;
        assert.deepEqual(outer(whole).slice(-2), ['“We waited,”', '"We left."']);
      }),
    );
  });

  test('200,000 marks in one paragraph take no time to speak of', () => {
    for (const one of triedOf(['"', '“', '” ', '‘', "'", '“a ', "a' 'b ", '«"‘'])) {
      const began = process.cpuUsage();
      outer(one.repeat(200_000));
      const { user, system } = process.cpuUsage(began);
      assert.ok(user + system < 4_000_000, `${one} ${user + system}`);
    }
  });
});
