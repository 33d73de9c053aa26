import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type CitedStatement, citation } from '../../src/export/index.ts';
import { citedSample as cited } from './citedSample.ts';

describe('a citation', () => {
  test('as plain text: words, article, passage, how sure, id and digest', () => {
    const one = cited();
    const { id, article } = one.statement;
    assert.equal(
      citation(one).text,
      [
        'Tove Lind said (paraphrased; reporting words: “said”): that the mill stays shut',
        'Ines Marl: “The mill”. The Fjord Post, 5 March 2025. https://fjord.example/mill',
        'Passage: Tove Lind said that the mill stays shut.',
        'Speaker by name, 90%; statement 88%',
        `Record: ${id}, document SHA-256 ${article.sha256.slice(0, 12)}`,
      ].join('\n'),
    );
  });

  test('says what was refused, denied or not said, and who reports it', () => {
    const first = (one: CitedStatement) => citation(one).text.split('\n')[0];
    assert.match(first(cited({ act: 'refuse' })) ?? '', /^Tove Lind refused \(/);
    assert.match(first(cited({ act: 'assert', negated: true })) ?? '', /^Tove Lind did not say \(/);
    assert.match(first(cited({ speaker: null })) ?? '', /^Unnamed speaker said \(/);
    assert.match(
      first(cited({ kind: 'direct' }, {}, { reportedBy: ['Ada Berg'] })) ?? '',
      /^Tove Lind, as reported by Ada Berg, said \(word for word;/,
    );
  });

  test('names a speaker with role and body between commas', () => {
    const speaker = { ...cited().statement.speakers[0]!, role: 'miller', onBehalfOf: 'the guild' };
    assert.match(citation(cited({ speaker })).text, /^Tove Lind, miller, for the guild, said \(/);
    const both = cited({ speaker }, {}, { reportedBy: ['Ada Berg'] });
    assert.match(citation(both).text, /^Tove Lind, miller, for the guild, as reported by Ada Berg, said \(/);
  });

  test('names who checked it in place of confidences, and links to the record', () => {
    const one = cited(
      {},
      {},
      { checked: { by: 'Ida Marsh', at: '2025-04-01' }, base: 'https://desk.example' },
    );
    assert.match(citation(one).text, /^Checked by Ida Marsh$/m);
    assert.match(citation(one).text, /^Record: https:\/\/desk\.example\/statements\/st_/m);
  });

  test('of an article about which nothing is known', () => {
    const bare = { title: null, publisher: null, publishedAt: null, byline: [] };
    const one = citation(cited({}, bare, { articleAddress: null }));
    assert.match(one.text, /^Article without a title\. No date\.$/m);
    assert.deepEqual(Object.keys(one.csl), ['id', 'type', 'note']);
    assert.deepEqual(one.ris.match(/^[A-Z]\w/gm), ['TY', 'AN', 'N1', 'N1', 'N1', 'N1', 'ER']);
  });

  test('of an article whose title is a quotation', () => {
    assert.match(citation(cited({}, { title: '“No mill”' })).text, /^Ines Marl: “No mill”\. The/m);
    assert.match(citation(cited({}, { title: 'No “mill”' })).text, /^Ines Marl: “No “mill””\. The/m);
  });

  test('as CSL-JSON', () => {
    const { id, type, title, author, issued, URL: address, ...rest } = citation(cited()).csl;
    assert.match(id, /^st_/);
    assert.deepEqual(
      [type, title, author, rest['container-title'], issued, address],
      [
        'article-newspaper',
        'The mill',
        [{ literal: 'Ines Marl' }],
        'The Fjord Post',
        { 'date-parts': [[2025, 3, 5]] },
        'https://fjord.example/mill',
      ],
    );
    assert.match(rest.note, /^Tove Lind said .*\nPassage: /);
    assert.deepEqual(citation(cited({}, { publishedAt: '2025-03' })).csl.issued, {
      'date-parts': [[2025, 3]],
    });
  });

  test('as RIS: one line a field, whatever a title has in it', () => {
    const { ris } = citation(
      cited({}, { title: 'The mill\nER  - and \u202ethe weir', byline: ['A B', 'C D'] }),
    );
    const lines = ris.split('\r\n');
    assert.deepEqual(
      lines.map((line) => line.slice(0, 6)),
      [
        ...['TY  - ', 'TI  - ', 'AU  - ', 'AU  - ', 'T2  - ', 'PY  - ', 'DA  - ', 'UR  - ', 'AN  - '],
        ...['N1  - ', 'N1  - ', 'N1  - ', 'N1  - ', 'ER  - ', ''],
      ],
    );
    assert.equal(lines[1], 'TI  - The mill ER - and <U+202E>the weir');
    assert.equal(lines[6], 'DA  - 2025/03/05/');
  });
});
