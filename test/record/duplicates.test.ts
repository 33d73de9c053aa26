import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { openRecord } from '../../src/record/index.ts';
import { alignWords, wordsInCommon } from '../../src/text/alignWords.ts';
import { fingerprintOf, hashesOf } from '../../src/text/fingerprint.ts';
import { derive, maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** A record of articles, each published on the day given, with what Ana Ruiz (or another) says in them. */
function recordOf(...articles: [day: string, content: string, name?: string, uri?: string][]) {
  const record = openRecord(join(folder, `${files++}.db`));
  for (const [i, [day, content, name = 'Ana Ruiz', uri = `/news/${i}.txt`]] of articles.entries()) {
    const { document, article, statements } = sample(uri, [[name, content]], { publishedAt: day });
    record.add(document, article, statements, maker);
  }
  return record;
}
const days = (record: ReturnType<typeof recordOf>) => {
  record.findDuplicates();
  return [...record.duplicateGroups()].map(({ statements }) =>
    statements.map(({ article }) => article.publishedAt),
  );
};

const LONG = 'that the port of Tarn will stay shut until the last soldier has left the town';
const SHORTER = 'that the port of Tarn will stay shut';
const OTHER = 'that nobody had told her of the ships that lay before the harbor';

describe('the same statement in several articles', () => {
  test('is one group, whole or shortened, of which the first is the one that was published first', () => {
    using record = recordOf(['2025-03-02', LONG], ['2025-03-01', SHORTER], ['2025-03-03', OTHER]);
    assert.deepEqual(days(record), [['2025-03-01', '2025-03-02']]);
    assert.deepEqual(
      [...record.find({ deduplicate: true, order: 'date' })].map(({ article }) => article.publishedAt),
      ['2025-03-01', '2025-03-03'],
    );
    const ids = [...record.statements()].map(({ id }) => id);
    assert.equal([...record.duplicateGroups([ids[0]!])].length, 1);
    assert.deepEqual([...record.duplicateGroups([ids[2]!])], []);
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('knows moments across time zones, and puts what bears no date last', () => {
    using record = recordOf(['2025-03-01T01:00:00+02:00', LONG], ['2025-02-28T23:30:00Z', LONG]);
    assert.deepEqual(days(record), [['2025-03-01T01:00:00+02:00', '2025-02-28T23:30:00Z']]);
  });

  test('is none by different speakers, within one article, in two versions of one, or with a few words in common', () => {
    using others = recordOf(['2025-03-01', LONG], ['2025-03-02', LONG, 'Leo Sand']);
    assert.deepEqual(days(others), []);
    using versions = recordOf(['2025-03-01', LONG, 'Ana Ruiz', '/a'], ['2025-03-02', LONG, 'Ana Ruiz', '/a']);
    assert.deepEqual(days(versions), []);
    using few = recordOf(
      ['2025-03-01', LONG],
      ['2025-03-02', 'that the port of Varn is a fine one for the town'],
    );
    assert.deepEqual(days(few), []);
  });

  test('is none where one refuses it, tells another number, or reports it again much later; a quotation may be quoted later', () => {
    const of = (
      rest: object[],
      content = LONG,
      other = content,
      days: [string, string] = ['2025-03-01', '2025-03-02'],
    ) => {
      const record = openRecord(join(folder, `${files++}.db`));
      for (const [i, words] of [content, other].entries()) {
        const { document, article, statements } = sample(`/n/${i}`, [['Ana Ruiz', words, rest[i] ?? {}]], {
          publishedAt: days[i]!,
        });
        record.add(document, article, statements, maker);
      }
      const { groups } = record.findDuplicates();
      record.close();
      return groups;
    };
    assert.equal(of([]), 1);
    assert.equal(of([{ act: 'refuse' }, { act: 'promise' }]), 0);
    assert.equal(
      of(
        [],
        'that 300 men of the port of Tarn will be paid until May',
        'that 500 men of the port of Tarn will be paid until May',
      ),
      0,
    );
    assert.equal(of([], LONG, LONG, ['2025-03-01', '2025-05-01']), 0);
    assert.equal(of([{ kind: 'direct' }, { kind: 'mixed' }], LONG, LONG, ['2025-03-01', '2025-05-01']), 1);
  });

  test('two that have each something in common with a third are no copies of each other', () => {
    const [a, b] = [
      'that the old bridge is to be torn down in May',
      'and the new one will cost nine million crowns',
    ];
    using record = recordOf(['2025-03-01', a], ['2025-03-02', `${a} ${b}`], ['2025-03-03', b]);
    assert.deepEqual(days(record), [['2025-03-01', '2025-03-02']]);
  });

  test('are found in the others when the first is said to be none', () => {
    using record = recordOf(['2025-03-01', LONG], ['2025-03-02', LONG]);
    record.findDuplicates();
    const [one] = record.statements();
    record.correct(
      { statement: one!.id },
      { what: 'not-a-statement', value: true },
      { author: 'Ida', reason: null },
      '0',
    );
    assert.deepEqual(
      [...record.find({ deduplicate: true })].map(({ article }) => article.publishedAt),
      ['2025-03-02'],
    );
  });

  test('found again after more was added gives the same and more', () => {
    using record = recordOf(['2025-03-02', LONG], ['2025-03-03', LONG]);
    assert.deepEqual(days(record), [['2025-03-02', '2025-03-03']]);
    const { document, article, statements } = sample('/earlier', [['Ana Ruiz', LONG]], {
      publishedAt: '2025-03-01',
    });
    record.add(document, article, statements, maker);
    assert.deepEqual(days(record), [['2025-03-01', '2025-03-02', '2025-03-03']]);
  });
});

describe('versions of one article are no reprints', () => {
  const paragraphs = [
    'that the ferry to Halm will run at night again from the first week of June',
    'that the harbor board had asked for three more pilots and got none of them',
    'that nobody on the pier had seen the fire before the second alarm was given',
    'that the price of a crossing stays as it is until the end of the year',
  ];
  type Given = { day?: string | null; publisher?: string | null; canonicalUrl?: string; said?: string[] };
  /** How many reprinted statements there are, and how many statements of versions, of two articles. */
  function counted(one: Given, other: Given, uris: [string, string] = ['/news/1', '/news/2']) {
    using record = openRecord(join(folder, `${files++}.db`));
    for (const [i, { day = '2025-06-01', said = paragraphs, ...fields }] of [one, other].entries()) {
      const speaking = said.map((words) => ['Nora Vale', words] as const);
      const { document, article, statements } = sample(uris[i]!, speaking, { publishedAt: day, ...fields });
      record.add(document, article, statements, maker);
    }
    record.findDuplicates();
    assert.deepEqual([...record.verify(derive)], []);
    const groups = [...record.duplicateGroups()];
    const reprinted = [...record.duplicateGroups(undefined, { reprinted: true })].length;
    assert.equal(record.countReprinted(), reprinted);
    // Each is counted once in a search all the same.
    assert.equal([...record.find({ deduplicate: true })].length, [...record.find({})].length - groups.length);
    return { reprinted, versions: groups.reduce((sum, { versions }) => sum + versions.size, 0) };
  }
  const most = [...paragraphs.slice(0, 3), 'that the report on the fire is expected in the spring'];

  test('where a paper has most of the text again the next day', () => {
    assert.deepEqual(counted({}, { day: '2025-06-02', said: most }), { reprinted: 0, versions: 3 });
    assert.deepEqual(counted({}, { day: '2025-06-02', said: most.toReversed() }), {
      reprinted: 0,
      versions: 3,
    });
  });

  test('of papers without a name, where the site is the same', () => {
    const none = { publisher: null, said: most };
    const [here, there] = ['https://www.reed.example/a', 'https://reed.example/b'];
    assert.deepEqual(counted({ publisher: null }, none, [here, there]), { reprinted: 0, versions: 3 });
    assert.deepEqual(counted({ publisher: null }, none, [here, 'https://fen.example/b']), {
      reprinted: 3,
      versions: 0,
    });
  });

  test('but other papers reprint, and a paper that quotes somebody again in another article', () => {
    assert.deepEqual(counted({}, { publisher: 'The Fen Herald' }), { reprinted: 4, versions: 0 });
    const again = [
      paragraphs[0]!,
      ...['north', 'south', 'east', 'west'].map(
        (side) =>
          `that the old ${side} mill burned down and that ${side} of the river three barns were lost to the ${side} wind`,
      ),
    ];
    assert.deepEqual(counted({}, { day: '2025-06-02', said: again }), { reprinted: 1, versions: 0 });
  });

  test('also at any time where the canonical address is the same', () => {
    // A statement that was reported on one day is another one when it is reported months later, unless it is quoted.
    const canonicalUrl = 'https://reed.example/ferry';
    assert.deepEqual(counted({ canonicalUrl, publisher: null }, { canonicalUrl, said: most }), {
      reprinted: 0,
      versions: 3,
    });
    assert.deepEqual(counted({ canonicalUrl }, { canonicalUrl, publisher: 'The Fen Herald' }), {
      reprinted: 4,
      versions: 0,
    });
  });

  test('and the same bytes at two addresses, unless two papers have them', () => {
    assert.deepEqual(counted({ day: null, publisher: null }, {}), { reprinted: 0, versions: 4 });
    assert.deepEqual(counted({}, { publisher: 'The Fen Herald' }), { reprinted: 4, versions: 0 });
  });
});

test('statements without speakers are the same only when they are of about one time', () => {
  const groups = (first: string, second: string, speakers: [string | null, string | null]) => {
    using record = openRecord(join(folder, `${files++}.db`));
    for (const [i, day] of [first, second].entries()) {
      const name = speakers[i]!;
      const rest = { kind: 'direct' as const, ...(name === null ? { speaker: null, speakers: [] } : {}) };
      const { document, article, statements } = sample(`/n/${i}`, [[name ?? 'The letter', LONG, rest]], {
        publishedAt: day,
        publisher: `Paper ${i}`,
      });
      record.add(document, article, statements, maker);
    }
    return record.findDuplicates().groups;
  };
  assert.equal(groups('2024-03-01', '2025-03-02', [null, null]), 0);
  assert.equal(groups('2025-03-01', '2025-03-03', [null, null]), 1);
  assert.equal(groups('2024-03-01', '2025-03-02', ['Nora Vale', null]), 1);
});

const word = fc.constantFrom('port', 'ship', 'the', 'of', 'army', 'town', 'May', 'nine', 'left');
const words = (minLength: number) => fc.array(word, { minLength, maxLength: 20 });

test('a stretch of seven words that two texts have gives both a hash in common', () => {
  fc.assert(
    fc.property(words(0), words(7), words(0), words(0), words(0), (a, shared, b, c, d) => {
      const hashes = (text: string[]) => new Set(hashesOf(fingerprintOf(text.join(' '))));
      const first = hashes([...a, ...shared, ...b]);
      assert.ok([...hashes([...c, ...shared, ...d])].some((hash) => first.has(hash)));
    }),
  );
  assert.equal(fingerprintOf('only three words').length, 0);
  assert.deepEqual(fingerprintOf('“Lés ÉTÉS, are — here.'), fingerprintOf('les etes are here'));
});

test('words side by side give both texts back', () => {
  fc.assert(
    fc.property(words(0), words(0), (a, b) => {
      const runs = alignWords(a, b);
      const of = (side: 'first' | 'second', list: string[]) =>
        runs.flatMap((run) => (run.in === 'both' || run.in === side ? list.slice(...run[side]) : []));
      assert.deepEqual([of('first', a), of('second', b)], [a, b]);
      for (const run of runs)
        if (run.in === 'both') assert.deepEqual(a.slice(...run.first), b.slice(...run.second));
      assert.equal(wordsInCommon(a, a), a.length);
    }),
  );
});
