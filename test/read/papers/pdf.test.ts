import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { makeDocument } from '../../../src/data/index.ts';
import { derive, locatePlaces, openPapers, type ReadResult, readArticle } from '../../../src/read/index.ts';
import { characterScore } from './characterScore.ts';
import gold from './gold.json' with { type: 'json' };
import { makePdf, showLines } from './makePdf.ts';

const papers = openPapers();
after(() => papers[Symbol.dispose]());

const LINES = [
  'The harbour board will close the night ferry unless the county pays, its chair',
  'Dana Ortiz said on Tuesday. It runs six times a night and takes 22 minutes.',
];
const TEXT = LINES.join(' ');

function readPdf(bytes: Uint8Array): ReadResult & { codes: string[]; words: string[] } {
  const document = makeDocument('/papers/a.pdf', bytes);
  const result = readArticle(document, { papers });
  const { article, findings } = result;
  for (const { span } of article?.paragraphs ?? [])
    assert.equal(derive(document, article!, span), article!.text.slice(...span));
  const words = article?.paragraphs.map(({ span }) => article.text.slice(...span)) ?? [];
  return { ...result, words, codes: findings.map(({ code, severity }) => `${severity} ${code}`) };
}

describe('PDFs of different makers', () => {
  let sum = 0;
  for (const [name, blocks] of Object.entries(gold)) {
    test(`${name} is read in its order, without heads and feet`, () => {
      const { words, codes } = readPdf(readFileSync(new URL(`pdf/${name}.pdf`, import.meta.url)));
      const { f1, wrong } = characterScore(words.join('\n\n'), blocks.join('\n\n'));
      sum += f1;
      assert.deepEqual(codes, []);
      assert.ok(f1 >= 0.98, `${f1.toFixed(4)}: ${wrong.join(' ')}`);
    });
  }
  test('all together have nearly all characters of the gold', () => {
    assert.ok(sum / Object.keys(gold).length >= 0.99, String(sum));
  });
});

describe('a PDF', () => {
  test('has words that lead back to page and box', () => {
    const { article } = readPdf(
      makePdf([showLines(LINES), showLines(['The county denied that it had ever been asked.'])]),
    );
    assert.deepEqual(article?.reader, { name: 'unpdf', version: '1.7.0' });
    const at = article.text.indexOf('its chair');
    const places = locatePlaces(article, [at, article.text.indexOf(' said')]);
    assert.equal(places.length, 2);
    const [first, second] = places.map((place) => ('box' in place ? place : null));
    assert.ok(first!.page === 1 && first!.box[0] > 300 && first!.box[1] < 60);
    assert.ok(
      second!.box[0] === 60 && second!.box[1] > first!.box[1] && second!.box[2] < 130,
      String(second!.box),
    );
    const denied = article.text.indexOf('denied');
    assert.equal((locatePlaces(article, [denied, denied + 6])[0] as { page: number }).page, 2);
  });

  test('with two columns is read column by column', () => {
    const column = (from: number, x: number) =>
      showLines(
        Array.from({ length: 8 }, (_, index) => `line ${from + index} of a text that goes on and`),
        { x },
      );
    const { words } = readPdf(makePdf([`${column(1, 60)} ${column(9, 330)}`]));
    const numbers = [...words.join(' ').matchAll(/line (\d+)/g)].map((found) => Number(found[1]));
    assert.deepEqual(
      numbers,
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
  });

  test('loses hyphens that only end a line, and no others', () => {
    const { words } = readPdf(
      makePdf([
        showLines([
          'The board spoke of a well-',
          'known problem and an inter-',
          'national scandal, a self-',
          'made one.',
        ]),
      ]),
    );
    assert.equal(
      words.join(' '),
      'The board spoke of a well-known problem and an international scandal, a self-made one.',
    );
  });

  test('is read without heads and feet that come back on each page', () => {
    const page = (number: number) =>
      `${showLines([`The Larnwick Report ${number}`], { y: 780, size: 8 })} ${showLines([`Report ${'abc'[number - 1]} of the board says no.`])} ${showLines([`Page ${number} of 3`], { y: 20 })}`;
    const { words, leftOut } = readPdf(makePdf([page(1), page(2), page(3)]));
    assert.deepEqual(
      words,
      ['a', 'b', 'c'].map((name) => `Report ${name} of the board says no.`),
    );
    assert.equal(leftOut.length, 3);
    assert.match(leftOut[0]!.why, /head or foot/);
  });

  const court = [
    ['MR. HOLT: Thank you, your Honor.', 'Q. Where were you on the night of the fire at', 'the old pier?'],
    [
      'A. I was at home with my sister.',
      'THE COURT: Please speak up.',
      'A. I was at home. My sister went out at',
      'nine.',
    ],
    ['Q. Did you go as well?', 'A. I did not.', 'THE WITNESS: May I add something?', 'THE COURT: You may.'],
  ].flat();
  const numbered = (lines: readonly string[]) =>
    lines
      .map(
        (words, index) =>
          `${showLines([`${index + 1}`], { y: 740 - 24 * index })} ${showLines([words], { x: 100, y: 740 - 24 * index })}`,
      )
      .join(' ');

  test('of a court is read without the numbers of its lines, turn by turn', () => {
    const { article, words, leftOut } = readPdf(makePdf([numbered(court), numbered(court.slice(3, 7))]));
    assert.ok(!/\d/.test(words.join(' ')), words.join(' | '));
    assert.equal(leftOut.filter(({ why }) => /numbers of lines/.test(why)).length, 2);
    const labels = article!.turns!.map(({ name }) => name && article!.text.slice(...name));
    const page = ['MR. HOLT', 'Q', 'A', 'THE COURT', 'A', 'Q', 'A', 'THE WITNESS', 'THE COURT'];
    assert.deepEqual(labels, [...page, 'A', 'THE COURT', 'A']);
  });

  test('keeps the numbers of a list', () => {
    const items = Array.from(
      { length: 9 },
      (_, index) =>
        `${showLines([`${index + 1}`], { y: 740 - 48 * index })} ${showLines([`The ferry number ${index + 1} is old,`, 'and its hull is worn.', 'It sails in May.'], { x: 100, y: 740 - 48 * index })}`,
    );
    const { leftOut, words } = readPdf(makePdf([items.join(' ')]));
    assert.deepEqual(leftOut, []);
    assert.match(words.join(' '), /\b9\b.*ferry number 9/s);
  });

  test('drawn twice, to look bold, is read once', () => {
    const { words, codes } = readPdf(makePdf([`${showLines(LINES)} ${showLines(LINES, { x: 60.4 })}`]));
    assert.deepEqual([words, codes], [[TEXT], ['note drawn-twice']]);
  });

  for (const quarter of [90, 180, 270]) {
    test(`is read when its pages are turned by ${quarter}°`, () => {
      const { words, codes } = readPdf(makePdf([showLines(LINES)], { page: `/Rotate ${quarter}` }));
      assert.deepEqual([words, codes], [[TEXT], ['note turned-page']]);
    });
  }
});

describe('bad PDFs', () => {
  test('a page without a text layer is named', () => {
    const picture = '0 0 600 800 re f';
    assert.deepEqual(readPdf(makePdf([picture])).codes, ['error no-text-layer']);
    const { codes, findings, words } = readPdf(makePdf([showLines(LINES), picture, picture]));
    assert.deepEqual([codes, words], [['warning no-text-layer'], [TEXT]]);
    assert.match(findings[0]!.message, /^pages 2–3 are without a text layer/);
  });

  test('a font without a map to Unicode is refused, not guessed', () => {
    const font = '/Subtype/Type0/BaseFont/Riddle/Encoding/Identity-H/DescendantFonts[100 0 R]';
    const more = [
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/Riddle/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 101 0 R/DW 600>>',
      '<</Type/FontDescriptor/FontName/Riddle/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    ];
    const { codes, article } = readPdf(
      makePdf(['BT /F1 11 Tf 60 700 Td <00360037003800390040> Tj ET'], { font, more }),
    );
    assert.equal(article, null);
    assert.deepEqual(codes, ['warning unmapped-font', 'error no-article']);
    const named = '/Subtype/Type1/BaseFont/Coded/Encoding<</Differences[65/G41/G42/G43]>>';
    assert.deepEqual(readPdf(makePdf([showLines(['ABCABC'])], { font: named })).codes.slice(0, 1), [
      'warning unmapped-font',
    ]);
  });

  test('scripts and attachments are not touched', () => {
    const root =
      '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</EmbeddedFiles<</Names[(a.txt)100 0 R]>>>>';
    const more = [
      '<</Type/Filespec/F(a.txt)/EF<</F 101 0 R>>>>',
      '<</Type/EmbeddedFile/Length 5>>stream\nwords\nendstream',
    ];
    const { codes, words } = readPdf(makePdf([showLines(LINES)], { root, more }));
    assert.deepEqual([codes, words], [['note script', 'note attachments'], [TEXT]]);
  });

  test('that are cut off are named, whatever is left of them', () => {
    const whole = makePdf([showLines(LINES)]);
    for (const part of [0.05, 0.3, 0.6, 0.9, 0.97]) {
      const { codes } = readPdf(whole.subarray(0, Math.floor(whole.length * part)));
      assert.match(codes.join(), /^(?:error|warning) truncated-pdf/, `${part}: ${codes.join()}`);
    }
  });

  test('encrypted ones need their password, unless it is empty', () => {
    const file = (name: string) => readPdf(readFileSync(new URL(`pdf/${name}.pdf`, import.meta.url)));
    assert.deepEqual(file('bad/password').codes, ['error encrypted']);
    const { codes, article } = file('bad/empty-password');
    assert.deepEqual(
      [codes, article?.title],
      [['note encrypted'], 'Regulator blames ageing pipes for the summer shortages'],
    );
  });

  test('that unpack to gigabytes are stopped', () => {
    const { codes } = readPdf(readFileSync(new URL('pdf/bad/bomb.pdf', import.meta.url)));
    assert.deepEqual(codes, ['error memory-limit']);
  });
});
