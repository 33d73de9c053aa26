import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { Span, Statement } from '../../src/data/index.ts';
import { openRecord, type Query } from '../../src/record/index.ts';
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

describe('find, by date, condition and rank', () => {
  const weir = sample('https://reed.example/weir', [
    ['Ana Ruiz', 'the weir held in the flood of that year', { act: 'deny' }],
    ['Tom Okoro', 'the weir, the old weir, is the weir to mend'],
    ['Lea Brandt', 'the mill reopens if the river is clean, and the weir stays'],
  ]);
  const { text } = weir.article;
  const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  const dated = (statement: Statement, words: string, date: string | null): Statement => ({
    ...statement,
    saidAt: { text: words, span: spanOf(words), date },
  });
  const [held, old, clean] = weir.statements as [Statement, Statement, Statement];
  const year = dated(held, 'that year', '2019');
  const unknown = dated(old, 'old', null);
  const condition = 'if the river is clean';
  const month: Statement = {
    ...dated(clean, 'reopens', '2020-02'),
    conditions: [{ connective: 'if', span: spanOf(condition), text: condition }],
  };
  const record = openRecord(fresh());
  record.add(weir.document, weir.article, [year, unknown, month], maker);
  after(() => record.close());

  const cases: [query: Query, found: Statement[]][] = [
    [{}, [year, month, unknown]],
    [{ since: '2019-07-15', until: '2019-07-15' }, [year]],
    [{ since: '2019-12-31', until: '2020-02-01' }, [year, month]],
    [{ since: '2020-02-29', until: '2020-02-29' }, [month]],
    [{ since: '2020-03', until: '2025-02-02' }, []],
    // Not said when: the day of the article, as its page wrote it.
    [{ since: '2025-02-03', until: '2025-02-03' }, [unknown]],
    [{ conditional: true }, [month]],
    [{ conditional: false }, [year, unknown]],
    [{ words: 'weir', limit: 1 }, [unknown]],
    [{ words: 'weir', order: 'date', limit: 1 }, [year]],
    [{ words: 'weir', speaker: 'BRANDT', act: 'assert', conditional: true, since: '2020' }, [month]],
  ];
  for (const [query, found] of cases) {
    test(JSON.stringify(query), () => assert.deepEqual([...record.find(query)], found));
  }

  test('a search under way sees the record as it was, and is not disturbed by another or by adding', () => {
    const search = record.find();
    assert.deepEqual(search.next().value, year);
    assert.equal([...record.find({ words: 'weir' })].length, 3);
    record.add(dam.document, dam.article, dam.statements, maker);
    const rest = [...search].filter(({ article }) => article.id === weir.article.id);
    assert.deepEqual(rest, [month, unknown]);
  });
});
