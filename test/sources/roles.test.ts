import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RoleClass, SourceKind } from '../../src/data/index.ts';
import { sectionNamed } from '../../src/sources/sectionNamed.ts';
import { sectionOf } from '../../src/sources/sectionOf.ts';
import { described, type Given } from './described.ts';

describe('the class of a role as it is written', () => {
  const cases: [role: string | null, expected: RoleClass | null, onBehalfOf?: string][] = [
    ['harbor minister', 'politician'],
    ['deputy prime minister', 'politician'],
    ['president of the Tarn Dockers’ Union', 'campaigner'],
    ['police union president', 'campaigner'],
    ['president of Reed University', 'expert'],
    ['president', 'politician'],
    ['police spokeswoman', 'police'],
    ['spokesman for the Tarn Shipping Company', 'company'],
    ['spokesman', 'official', 'Ministry of Fish'],
    ['spokesman', 'other'],
    ['professor of tides at Reed University', 'expert'],
    ['chief executive', 'company'],
    ['chief executive of the National Rivers League', 'campaigner'],
    ['economic policy adviser at the Dorn campaign', 'politician'],
    ['Mrs.', null],
    ['director of the Institute for Tides', 'expert'],
    ['chief of police', 'police'],
    ['attorney general of Reed', 'official'],
    ['chief of staff to the mayor', 'official'],
    ['governor of the central bank of Tarn', 'official'],
    ['mother of three', 'witness'],
    ['ferryman', 'witness'],
    ['animal rights activist', 'campaigner'],
    ['opera singer', 'other'],
    ['keeper of the seven bells', 'other'],
    [null, null],
  ];
  for (const [role, expected, onBehalfOf = null] of cases)
    test(`${role}${onBehalfOf ? `, for ${onBehalfOf}` : ''}: ${expected}`, () => {
      const { sources } = described('Ilka Dorn said no.', [{ name: 'Ilka Dorn', role, onBehalfOf }]);
      assert.equal(sources[0]!.roleClass?.value ?? null, expected);
    });

  test('names the words that show it', () => {
    const of = (given: Given) =>
      described('Ilka Dorn and Port Police said no.', [given]).sources[0]!.roleClass;
    assert.deepEqual(of({ name: 'Ilka Dorn', role: 'spokeswoman for the harbor police' }), {
      value: 'police',
      word: 'spokeswoman, police',
    });
    assert.deepEqual(of({ name: 'Port Police', type: 'organization' }), { value: 'police', word: 'police' });
  });
});

describe('what a source is', () => {
  const cases: [Given, SourceKind][] = [
    [{ name: 'Ilka Dorn' }, 'person'],
    [{ name: 'Ludo van der Meer', called: [['he', 'pronoun']] }, 'person'],
    [{ name: 'Port of Tarn', type: 'organization' }, 'body'],
    [{ name: 'Norway', type: 'place' }, 'body'],
    [{ name: 'report', type: 'work', called: [['the report', 'role']] }, 'document'],
    [{ name: 'voters', type: 'group', called: [['voters', 'role']] }, 'group'],
    [{ name: 'Greens', type: 'group' }, 'group'],
    [{ name: 'two harbor officials', type: 'group', called: [['two harbor officials', 'role']] }, 'unnamed'],
    [
      {
        name: 'people familiar with the talks',
        type: 'group',
        called: [['people familiar with the talks', 'role']],
      },
      'unnamed',
    ],
    [{ name: 'Source', called: [['Source', 'role']] }, 'unnamed'],
    [{ name: 'a Reed County official', called: [['a Reed County official', 'role']] }, 'unnamed'],
    [{ name: '12 percent', type: 'unknown', called: [['12 percent', 'role']] }, 'group'],
  ];
  const text =
    'Ilka Dorn, Ludo van der Meer (he), Port of Tarn, Norway, the report, voters, Greens, two harbor officials, people familiar with the talks, Source, a Reed County official, 12 percent said no.';
  for (const [given, expected] of cases)
    test(`${given.name}: ${expected}`, () =>
      assert.equal(described(text, [given]).sources[0]!.kind, expected));
});

describe('the section of an article', () => {
  for (const [uri, expected] of [
    ['https://courier.example/politics/2025/03/harbor-shut', 'politics'],
    ['https://courier.example/2025/03/04/business/harbor-shut.html', 'business'],
    ['https://courier.example/en/articles/world-news/a', 'world-news'],
    ['https://courier.example/harbor-shut', null],
    ['https://courier.example/2025/03/harbor-shut', null],
    ['/home/ida/politics/a.txt', null],
  ] as const)
    test(uri, () => assert.equal(sectionOf(uri), expected));
  for (const [read, expected] of [
    ['Politics', 'politics'],
    ['World  News | Europe', 'world news'],
    ['Section A; Column 0; National Desk; Pg. 14', 'national desk'],
    ['Pg. B3; SPORTS', 'sports'],
    ['BUSINESS; Pg. 4', 'business'],
    ['A14', null],
    ['Late City Edition; Page 3', null],
    ['', null],
  ] as const)
    test(`read as “${read}”`, () => assert.equal(sectionNamed(read), expected));
});
