import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findNames } from '../../src/names/names.ts';
import { annotatePlainText } from '../../src/text/annotated/annotateText.ts';
import { casesOf } from '../extent.ts';

/** The names of a text, as `words/kind`. */
function namesIn(text: string): string[] {
  return findNames(annotatePlainText(text)).map((name) => `${text.slice(name.start, name.end)}/${name.kind}`);
}

test('names with initials, particles, hyphens and suffixes are whole', () => {
  const cases: [words: string, name: string][] = [
    ['Edwin G. Monroy', 'Edwin G. Monroy/person'],
    ['J.D. Holm', 'J.D. Holm/unknown'],
    ['Pedro de la Cruz', 'Pedro de la Cruz/person'],
    ['Omar bin Said', 'Omar bin Said/person'],
    ['Jo-Renee Sand', 'Jo-Renee Sand/person'],
    ['Leo Sand Jr.', 'Leo Sand Jr./person'],
    ['Leo Sand, Jr.', 'Leo Sand, Jr./person'],
    ['Azucena Gonzàlez', 'Azucena Gonzàlez/person'],
    ['Sean O’Neill', 'Sean O’Neill/person'],
    ['Martin Luther King Jr.', 'Martin Luther King Jr./person'],
  ];
  for (const [words, name] of cases) assert.deepEqual(namesIn(`It was ${words} who came.`), [name], words);
});

test('titles, roles and peoples before a name are no part of it', () => {
  for (const before of ['Mr.', 'Finance Minister', 'Sen.', 'former President', 'Republican', 'Harbor News']) {
    const names = namesIn(`He met ${before} Leo Sand there.`);
    assert.ok(names.includes('Leo Sand/person'), `${before}: ${names}`);
  }
});

test('whoever asks in an interview is named whole, also by words that are common in it', () => {
  const text = 'The harbour is shut.\n\nHarbour News: Will the pier be rebuilt?\n\nIda Marsh: It will.';
  assert.deepEqual(namesIn(text), ['Harbour News/organization', 'Ida Marsh/person']);
});

test('bodies keep the small words within their names', () => {
  for (const body of [
    'Federal Bureau of Harbors',
    'Department of Fish and Boats',
    'Securities and Boats Commission',
    'Commission on Tides',
    'University of Porto',
  ]) {
    assert.deepEqual(namesIn(`They asked the ${body} about it.`), [`${body}/organization`]);
  }
});

test('two people, or a person and a place, are two names', () => {
  assert.deepEqual(namesIn('They saw Leo Sand and Mia Holm there.'), ['Leo Sand/person', 'Mia Holm/person']);
  assert.deepEqual(namesIn('They saw Leo Sand of Ohio there.'), ['Leo Sand/person', 'Ohio/place']);
});

test('a capital that begins a sentence or a quotation makes no name', () => {
  assert.deepEqual(
    namesIn('Bridges need care. Officials said so. “Nobody came,” she said. Asked twice, he left.'),
    [],
  );
});

test('a short sentence of names is no headline: its verb has no capital', () => {
  const cases: [sentence: string, names: string[]][] = [
    [
      'Reporter Goran Vukas met Lieselot Maes at the mill on Friday.',
      ['Goran Vukas/person', 'Lieselot Maes/unknown'],
    ],
    ['Singer Bram Teller beat Mayor Jun Okada in Osaka.', ['Bram Teller/person', 'Jun Okada/person']],
    ['Maeve Tully hosts Radio Kerry with Fintan Roche.', ['Maeve Tully/unknown', 'Fintan Roche/unknown']],
  ];
  for (const [sentence, names] of cases)
    for (const name of names) assert.ok(namesIn(sentence).includes(name), `${name}: ${namesIn(sentence)}`);
});

test('a nickname between two parts of a name has marks of any kind', () => {
  for (const nickname of [
    '„Stubby“',
    '«Stubby»',
    '»Stubby«',
    "'Stubby'",
    '(“Stubby”)',
    '(Stubby)',
    '‹The Rock›',
  ]) {
    assert.deepEqual(namesIn(`Rowan ${nickname} Pike said no.`), [`Rowan ${nickname} Pike/person`]);
    assert.deepEqual(namesIn(`It was Rowan J. ${nickname} van der Pike.`), [
      `Rowan J. ${nickname} van der Pike/person`,
    ]);
  }
});

test('in a headline only known names are names', () => {
  const text = 'Mayor Ana Ruiz Opens New Bridge In Spring\n\nAna Ruiz opened a bridge.';
  assert.deepEqual(namesIn(text), ['Ana Ruiz/person', 'Ana Ruiz/person']);
});

test('possessives end before the apostrophe', () => {
  const text = 'They read Ana Ruiz’s letter and James Davis’ answer.';
  assert.deepEqual(namesIn(text), ['Ana Ruiz/person', 'James Davis/person']);
});

test('on any text: names in order, within it, never empty', () => {
  const piece = fc.constantFrom(
    ...'Ana Ruiz de of and the . , “ ” Mr. JR. FBI Bank Mayor said \n 9 ’s é 𝒳'.split(' '),
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  );
  fc.assert(
    fc.property(text, (words) => {
      let last = 0;
      for (const name of findNames(annotatePlainText(words))) {
        assert.ok(name.start >= last && name.end > name.start && name.end <= words.length);
        assert.equal(words.slice(name.start, name.end), words.slice(name.start, name.end).trim());
        assert.ok(name.words.length > 0);
        last = name.end;
      }
    }),
    { numRuns: casesOf(500) },
  );
});
