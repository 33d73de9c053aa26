import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { polnearArticle, readPolnearMetadata } from './polnear.ts';
import { spacedJson } from './spacedJson.ts';

const TEXT =
  'The ferry sails, Ana Ruiz said. “It does,”\nshe added, “and it will.” Sand left. It was thought late.';

/** A span line of brat: id, role, and the words that it covers, in parts. */
function span(id: string, role: string, ...words: string[]): string {
  const parts = words.map((word) => `${TEXT.indexOf(word)} ${TEXT.indexOf(word) + word.length}`);
  return `${id}\t${role} ${parts.join(';')}\t${words.join(' ')}`;
}

const METADATA = {
  id: 'harbour-times_2020-01-02_the-ferry-sails',
  publisher: 'harbour-times',
  date: '2020-01-02',
  title: 'The ferry sails',
  author: 'Leo Sand',
  annotators: ['a1', 'b2'],
};

const words = (spans: readonly (readonly [number, number])[]) => spans.map((one) => TEXT.slice(...one));

describe('an article of PolNeAR', () => {
  const first = [
    span('T1', 'Content', 'The ferry sails'),
    span('T2', 'Source', 'Ana Ruiz'),
    span('T3', 'Cue', 'said'),
    span('T4', 'Attribution', 'said'),
    'E1\tAttribution:T4 Content:T1 Source:T2 Cue:T3',
    span('T5', 'Content', '“It does,”'),
    span('T6', 'Source', 'she'),
    span('T7', 'Cue', 'added'),
    // The second content is marked after the line that joins it, and its words go over a line break in other files.
    'E2\tAttribution:T7 Content:T5 Content2:T8 Cue:T7 Source:T6',
    span('T8', 'Content', '“and it will.”'),
    '#1\tAnnotatorNotes T8\tIs it one?',
    'a second line of the note',
    span('T9', 'Content', 'It', 'late'),
    span('T10', 'Cue', 'was thought'),
    'E3\tAttribution-no-source:T10 Content:T9 Cue:T10 ',
    '',
  ].join('\n');
  const article = polnearArticle(
    METADATA,
    TEXT,
    new Map([
      ['b2', ''],
      ['a1', first],
    ]),
  );

  test('has the attributions of the first annotator', () => {
    assert.equal(article.annotator, 'a1');
    assert.deepEqual(
      article.attributions.map(({ source, cue, content }) => [words(source), words(cue), words(content)]),
      [
        [['Ana Ruiz'], ['said'], ['The ferry sails']],
        [['she'], ['added'], ['“It does,”', '“and it will.”']],
        [[], ['was thought'], ['It', 'late']],
      ],
    );
  });

  test('has those of others by their names', () => {
    assert.deepEqual(article.otherAnnotators, { b2: [] });
    const alone = polnearArticle({ ...METADATA, annotators: ['a1'] }, TEXT, new Map([['a1', first]]));
    assert.equal('otherAnnotators' in alone, false);
  });

  test('without the annotations of somebody that the metadata name is refused', () => {
    assert.throws(() => polnearArticle(METADATA, TEXT, new Map([['a1', first]])), /annotations of b2/);
  });

  test('counts in UTF-16, where the published form counts code points', () => {
    const text = '⛴ 🛳 sails, she said.';
    const { attributions } = polnearArticle(
      { ...METADATA, annotators: ['a1'] },
      text,
      new Map([['a1', 'T1\tCue 15 19\tsaid\nT2\tSource 11 14\tshe\nE1\tAttribution:T1 Cue:T1 Source:T2']]),
    );
    assert.deepEqual(
      [attributions[0]!.source, attributions[0]!.cue].map(([one]) => text.slice(...one!)),
      ['she', 'said'],
    );
  });
});

test('the metadata of PolNeAR are read by the names of their columns', () => {
  const table =
    'compartment\tfilename\tlevel\tannotators\tpublisher\tpublication_date\tauthor\ttitle\n' +
    `train\t${METADATA.id}\tLevel-1\ta1|b2\tharbour-times\t2020-01-02\tLeo Sand\tThe ferry sails\n`;
  assert.deepEqual(readPolnearMetadata(table).get(METADATA.id), METADATA);
});

test('spaced JSON has a space after commas and colons, and only there', () => {
  assert.equal(
    spacedJson({ a: [1, [2, 3]], 'b:': 'x,y', c: null }),
    '{"a": [1, [2, 3]], "b:": "x,y", "c": null}',
  );
});
