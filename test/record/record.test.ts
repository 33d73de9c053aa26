import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { openRecord } from '../../src/record/index.ts';
import { derive, maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true }));
let files = 0;
const fresh = () => join(folder, `${files++}.db`);

const bridge = sample('https://reed.example/bridge', [
  ['Ana Ruiz', 'the bridge will open in spring', { act: 'predict' }],
  ['Tom Okoro', 'the café by the old mill is shut'],
]);
const dam = sample(
  'https://reed.example/dam',
  [['Ana Ruiz', 'no bridge is safe below the dam', { act: 'accuse' }]],
  { publisher: 'Hill 100% News', publishedAt: '2024-11-30T06:00:00Z' },
);

describe('a record', () => {
  test('gives back what was added, once', () => {
    using record = openRecord(fresh());
    assert.equal(record.has(bridge.document.sha256, bridge.document.uri), false);
    assert.equal(record.add(bridge.document, bridge.article, bridge.statements, maker), 'added');
    assert.equal(record.add(bridge.document, bridge.article, bridge.statements, maker), 'unchanged');
    assert.equal(record.has(bridge.document.sha256, bridge.document.uri), true);
    assert.equal(record.has(bridge.document.sha256, 'https://reed.example/other'), false);
    assert.deepEqual([...record.statements()], bridge.statements);
    assert.deepEqual([...record.articles()], [bridge.article]);
    assert.deepEqual(record.document(bridge.document.sha256), bridge.document);
    assert.equal(record.document('00'), null);
    assert.deepEqual(record.counts(), { documents: 1, articles: 1, statements: 2, speakers: 2 });
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('keeps the same bytes from two places as one document and two articles', () => {
    using record = openRecord(fresh());
    const copy = sample('https://copy.example/', [['Ana Ruiz', 'the bridge is wet']]);
    const again = sample('https://again.example/', [['Ana Ruiz', 'the bridge is wet']]);
    for (const each of [copy, again]) record.add(each.document, each.article, each.statements, maker);
    assert.deepEqual(record.counts(), { documents: 1, articles: 2, statements: 2, speakers: 2 });
    assert.deepEqual(record.document(again.document.sha256, again.document.uri), again.document);
  });

  test('adds nothing of an article when one of its statements is wrong', () => {
    using record = openRecord(fresh());
    const [first, second] = bridge.statements;
    const wrong = { ...second!, content: { ...second!.content, text: 'something else' } };
    assert.throws(() => record.add(bridge.document, bridge.article, [first!, wrong], maker), RangeError);
    const lost = { ...second!, within: 'st_nowhere' };
    assert.throws(() => record.add(bridge.document, bridge.article, [lost], maker), RangeError);
    assert.equal(record.counts().documents, 0);
  });
});

describe('find', () => {
  const record = openRecord(fresh());
  for (const each of [bridge, dam]) record.add(each.document, each.article, each.statements, maker);
  after(() => record.close());
  const [spring, cafe] = bridge.statements;
  const [below] = dam.statements;

  const cases: [query: Parameters<typeof record.find>[0], found: unknown[]][] = [
    [{}, [below, spring, cafe]],
    [{ words: 'bridge', order: 'date' }, [below, spring]],
    [{ words: 'CAFE' }, [cafe]],
    [{ words: 'bridge spring' }, [spring]],
    [{ words: '"bridge is safe"' }, [below]],
    [{ words: '“is bridge safe”' }, []],
    [{ words: 'spr*' }, [spring]],
    [{ words: 'spr' }, []],
    [{ words: '"old mi"*' }, [cafe]],
    [{ words: '???' }, []],
    [{ words: ' ' }, [below, spring, cafe]],
    [{ speaker: 'ruiz' }, [below, spring]],
    [{ speaker: 'Ruiz Ana' }, []],
    [{ act: 'accuse' }, [below]],
    [{ since: '2025' }, [spring, cafe]],
    [{ until: '2024-11' }, [below]],
    [{ since: '2024-12', until: '2025-02-02' }, []],
    [{ publisher: '100%' }, [below]],
    [{ publisher: '%' }, [below]],
    [{ publisher: 'reed' }, [spring, cafe]],
    [{ conditional: true }, []],
    [{ conditional: false, limit: 1 }, [below]],
    [{ limit: 0 }, []],
  ];
  for (const [query, found] of cases) {
    test(JSON.stringify(query), () => assert.deepEqual([...record.find(query)], found));
  }

  test('names a date that is none', () => {
    assert.throws(() => record.find({ since: 'spring' }), { code: 'usage' });
    assert.throws(() => record.find({ until: '2024-13' }), { code: 'usage' });
  });
});
