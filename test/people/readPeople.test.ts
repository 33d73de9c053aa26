import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { personSchema } from '../../src/data/index.ts';
import { readPeople } from '../../src/people/index.ts';

const rolesOf = (text: string, name: string) =>
  readPeople(text)
    ?.people.find((one) => one.name === name)
    ?.roles.map(({ title, organization, area, from, to }) => [title, organization, area, from, to]);

describe('a people list as CSV', () => {
  const csv = [
    'name,aliases,title,organization,area,party,from,to,gender,born,wikidata',
    'Ana Ruiz,Anita Ruiz; A. Ruiz,finance minister,Government of Tarn,,Harbor Party,2019-03,2021-06-30,f,1961,Q900001',
    'Ana Ruiz,,mayor,,Porto Tarn,Harbor Party,2021-07-01,,f,1961,Q900001',
    '"Sand, Leo",,,,,,,,,,',
    '',
  ].join('\n');

  test('is a role a line, of one person where name or identifier are the same', () => {
    const found = readPeople(csv);
    assert.equal(found?.format, 'csv');
    assert.deepEqual(
      found?.people.map(({ name }) => name),
      ['Ana Ruiz', 'Sand, Leo'],
    );
    const [ana] = found.people;
    assert.deepEqual(ana?.aliases, ['Anita Ruiz', 'A. Ruiz']);
    assert.deepEqual([ana?.gender, ana?.born, ana?.identifiers], ['female', '1961', { wikidata: 'Q900001' }]);
    assert.deepEqual(rolesOf(csv, 'Ana Ruiz'), [
      ['finance minister', 'Government of Tarn', null, '2019-03', '2021-06-30'],
      ['mayor', null, 'Porto Tarn', '2021-07-01', null],
    ]);
  });

  test('may have semicolons or tabs, quoted line breaks and a byte order mark', () => {
    for (const mark of [';', '\t'])
      assert.deepEqual(rolesOf(`\uFEFFName${mark}Title\r\nAna Ruiz${mark}"harbor\nmaster"\r\n`, 'Ana Ruiz'), [
        ['harbor master', null, null, null, null],
      ]);
  });

  test('a name of white space is none', () => {
    assert.deepEqual(readPeople('name,title\n" ",mayor\n')?.people, []);
    assert.deepEqual(readPeople('{"persons": [{"name": " "}]}')?.people, []);
  });

  test('a line without a name is named, the others are read', () => {
    const found = readPeople('name,title\nAna Ruiz,mayor\n,minister\nLeo Sand,clerk\n');
    assert.deepEqual(
      found?.people.map(({ name }) => name),
      ['Ana Ruiz', 'Leo Sand'],
    );
    assert.deepEqual(found?.troubles, [{ where: 'line 3', message: 'the name is missing' }]);
  });
});

test('Popolo: memberships of its own list and of a person, with posts, areas and parties', () => {
  const text = JSON.stringify({
    persons: [
      {
        id: 'p1',
        name: 'Ana Ruiz',
        other_names: [{ name: 'Anita Ruiz' }],
        gender: 'female',
        birth_date: '1961-04-02',
        memberships: [{ role: 'trustee', organization: { name: 'Harbor Trust' }, start_date: '2010' }],
      },
      { name: 12 },
    ],
    organizations: [
      { id: 'o1', name: 'Assembly of Tarn' },
      { id: 'o2', name: 'Harbor Party' },
    ],
    posts: [{ id: 's1', label: 'speaker', organization_id: 'o1' }],
    areas: [{ id: 'a1', name: 'North Tarn' }],
    memberships: [
      {
        person_id: 'p1',
        organization_id: 'o1',
        area_id: 'a1',
        on_behalf_of_id: 'o2',
        start_date: '2015-01-01',
        end_date: '2017-12-31',
      },
      { person_id: 'p1', post_id: 's1', start_date: '2018-01-01' },
    ],
  });
  const found = readPeople(text);
  assert.equal(found?.format, 'popolo');
  assert.deepEqual(rolesOf(text, 'Ana Ruiz'), [
    ['trustee', 'Harbor Trust', null, '2010', null],
    ['member', 'Assembly of Tarn', 'North Tarn', '2015-01-01', '2017-12-31'],
    ['speaker', 'Assembly of Tarn', null, '2018-01-01', null],
  ]);
  assert.equal(found.people[0]?.roles[1]?.party, 'Harbor Party');
  assert.deepEqual(
    found.troubles.map(({ where }) => where),
    ['entry 2'],
  );
});

describe('Wikidata', () => {
  const item = (id: string) => ({ datavalue: { value: { id } } });
  const time = (at: string, precision: number) => ({ datavalue: { value: { time: at, precision } } });
  const label = (value: string) => ({ en: { value } });
  const entities = {
    Q1: {
      id: 'Q1',
      labels: label('Ana Ruiz'),
      aliases: { en: [{ value: 'Anita Ruiz' }], fr: [{ value: 'Anne Ruiz' }] },
      claims: {
        P31: [{ mainsnak: item('Q5') }],
        P21: [{ mainsnak: item('Q6581072') }],
        P569: [{ mainsnak: time('+1961-00-00T00:00:00Z', 9) }],
        P39: [
          {
            mainsnak: item('Q2'),
            qualifiers: {
              P580: [time('+2019-03-01T00:00:00Z', 10)],
              P582: [time('+2021-06-30T00:00:00Z', 11)],
            },
          },
          { mainsnak: { snaktype: 'somevalue' } },
        ],
      },
    },
    Q2: { id: 'Q2', labels: label('minister of finance of Tarn'), claims: {} },
  };

  test('a person’s offices with their days, offices by their labels', () => {
    const shapes = [{ entities }, Object.values(entities)].map((shape) => JSON.stringify(shape));
    const lines = `[\n${Object.values(entities)
      .map((one) => JSON.stringify(one))
      .join(',\n')}\n]`;
    for (const text of [...shapes, lines]) {
      const found = readPeople(text);
      assert.equal(found?.format, 'wikidata');
      assert.equal(found.people.length, 1);
      assert.deepEqual(
        [found.people[0]?.aliases, found.people[0]?.gender, found.people[0]?.born],
        [['Anita Ruiz'], 'female', '1961'],
      );
      assert.deepEqual(rolesOf(text, 'Ana Ruiz'), [
        ['minister of finance of Tarn', null, null, '2019-03', '2021-06-30'],
      ]);
    }
  });
});

describe('congress-legislators', () => {
  const yaml = `- id:
    bioguide: R000001
    wikidata: Q1
    wikipedia: Annie Ruiz (politician)
  name:
    first: Ana
    middle: Maria
    last: Ruiz
    nickname: Anita
    official_full: Ana M. Ruiz
  bio:
    birthday: '1961-04-02'
    gender: F
  terms:
  - type: rep
    start: '2015-01-06'
    end: '2017-01-03'
    state: VT
    party: Harbor
  - type: rep
    start: '2017-01-03'
    end: '2019-01-03'
    state: VT
    party: Harbor
  - type: sen
    start: '2021-01-03'
    end: '2027-01-03'
    state: VT
    party: Harbor
- id:
    bioguide: S000001
  name:
    first: Leo
  terms: []
`;

  test('terms of one office that follow on one another are one role', () => {
    const found = readPeople(yaml);
    assert.equal(found?.format, 'legislators');
    assert.deepEqual(found.people[0]?.aliases, ['Ana Ruiz', 'Ana Maria Ruiz', 'Anita Ruiz', 'Annie Ruiz']);
    assert.deepEqual(rolesOf(yaml, 'Ana M. Ruiz'), [
      ['representative', 'United States House of Representatives', 'Vermont', '2015-01-06', '2019-01-03'],
      ['senator', 'United States Senate', 'Vermont', '2021-01-03', '2027-01-03'],
    ]);
    assert.match(found.troubles[0]?.message ?? '', /^name\.last: /);
  });
});

test('one person has one id in every format, by what is known everywhere', () => {
  const texts = [
    'name,wikidata\nAna Ruiz,Q7\n',
    JSON.stringify({
      persons: [{ name: 'Anita Ruiz', identifiers: [{ scheme: 'wikidata', identifier: 'Q7' }] }],
    }),
    JSON.stringify({
      id: 'Q7',
      labels: {},
      claims: { P31: [{ mainsnak: { datavalue: { value: { id: 'Q5' } } } }] },
    }),
    '- id: {wikidata: Q7}\n  name: {first: Ana, last: Ruiz}\n  terms: []\n',
  ];
  const ids = texts.map((text) => readPeople(text)?.people[0]?.id);
  assert.equal(new Set(ids).size, 1, String(ids));
  assert.match(ids[0] ?? '', /^pe_[0-9a-f]{20}$/);
});

test('what is no people list is none', () => {
  for (const text of [
    '',
    'Ana Ruiz said so.',
    '{}',
    '[]',
    '[1]',
    '{"a": [',
    'title,text\na,b\n',
    '- a\n- b\n',
    'null',
  ])
    assert.equal(readPeople(text), null, text);
});

test('any text gives people of the contract, or none', () => {
  const lines = fc.array(
    fc.oneof(
      fc.constantFrom(
        'name,title,from',
        'Ana,mayor,2019',
        '"',
        '- id: {}',
        '  name: {last: R}',
        '  terms: []',
        '&a [*a]',
      ),
      fc.string(),
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        lines.map((all) => all.join('\n')),
        fc.json(),
      ),
      (text) => {
        for (const one of readPeople(text)?.people ?? []) personSchema.parse(one);
      },
    ),
  );
});

test('a list behind much white space or many comments is read, and no list is none, in time that grows with the size only', () => {
  for (const before of ['\t'.repeat(1_000_000), '\n'.repeat(1_000_000), '# no\n'.repeat(200_000), '---\n']) {
    assert.equal(readPeople(`${before}x`), null);
  }
  const one = '- id: {bioguide: R1}\n  name: {first: Ana, last: Ruiz}\n  terms: []\n';
  assert.equal(readPeople(`---\n# Who is who\n\n${one}`)?.people[0]?.name, 'Ana Ruiz');
});
