import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { correctionsElsewhere } from '../../../src/app/actions/correctionsElsewhere.ts';
import { correctStatement } from '../../../src/app/actions/correctStatement.ts';
import { linker } from '../../../src/people/index.ts';
import { type OpenRecord, openRecord } from '../../../src/record/index.ts';
import { maker, sample } from '../../record/sample.ts';

const AUTHOR = { author: 'Ida Marsh', reason: null };

/** Two articles in which somebody is called by a wrong name; the second does not spell the right one. */
function recordOf(): OpenRecord {
  const record = openRecord(':memory:');
  for (const [uri, said] of [
    ['/a', ['Crooked Ana Ruiz', 'Crooked Ana Ruiz', 'Leo Sand']],
    ['/b', ['Crooked Ana Ruiz']],
  ] as const) {
    const made = sample(
      uri,
      said.map((name, i) => [name, `that ${uri} it rains for ${i} days and more`]),
    );
    record.add(made.document, made.article, made.statements, maker);
  }
  record.linkSpeakers(linker, '0.0.0-test');
  return record;
}

const names = (record: OpenRecord) => [...record.statements()].map(({ speaker }) => speaker?.name);

describe('a correction of the speaker holds', () => {
  test('for one statement, for the article, or for the record', async () => {
    for (const [scope, expected] of [
      ['statement', ['Ana Ruiz', 'Crooked Ana Ruiz', 'Leo Sand', 'Crooked Ana Ruiz']],
      ['article', ['Ana Ruiz', 'Ana Ruiz', 'Leo Sand', 'Crooked Ana Ruiz']],
      ['record', ['Ana Ruiz', 'Ana Ruiz', 'Leo Sand', 'Ana Ruiz']],
    ] as const) {
      using record = recordOf();
      const [one] = record.statements();
      const numbers = await correctStatement(record, one!, { speaker: 'Ana Ruiz', scope }, AUTHOR);
      assert.deepEqual(names(record), expected, scope);
      for (const number of numbers.toReversed()) record.undo(number, AUTHOR, '0.0.0-test');
      assert.ok(names(record).every((name) => name !== 'Ana Ruiz'));
    }
  });

  test('only where the article has the words, and not for what is said of the words', () => {
    using record = recordOf();
    const [one] = record.statements();
    const elsewhere = (said: Parameters<typeof correctionsElsewhere>[2]) =>
      correctionsElsewhere(record, one!, said).length;
    assert.equal(elsewhere({ speaker: 'Sand', scope: 'record' }), 1);
    // A full name is a person’s wherever it is said.
    assert.equal(elsewhere({ speaker: 'Leo Sand', scope: 'record' }), 2);
    assert.equal(elsewhere({ role: 'mayor', scope: 'record' }), 2);
    assert.equal(elsewhere({ speaker: null, scope: 'article' }), 1);
    assert.throws(() => elsewhere({ act: 'deny', scope: 'article' }), { code: 'usage' });
  });

  test('for a person, once in each article', () => {
    using record = recordOf();
    const [one, , sand] = record.statements();
    const person = sand!.speaker!.person!;
    const links = correctionsElsewhere(record, one!, { person, scope: 'record' });
    assert.deepEqual(
      links.map(({ statement, corrections }) => [statement.article.uri, corrections.map(({ what }) => what)]),
      [['/b', ['link']]],
    );
  });
});
