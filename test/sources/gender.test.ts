import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { described, type Given } from './described.ts';

/** The gender of the first speaker, how it is shown, and by which words. */
function shown(text: string, ...given: Given[]): string | null {
  const gender = described(text, given).sources[0]!.gender;
  return gender && `${gender.value} by ${gender.by}: ${text.slice(...gender.span)}`;
}

const ANA = { name: 'Ilka Dorn' };

describe('gender that an article shows', () => {
  const cases: [what: string, text: string, expected: string | null, ...given: Given[]][] = [
    ['a title', 'Mrs. Ilka Dorn said the quay is shut.', 'female by title: Mrs'],
    ['a title before the surname', 'Ilka Dorn came. Mr. Dorn said the quay is shut.', 'male by title: Mr'],
    ['a gendered role', 'Ilka Dorn, a spokeswoman for the port, said no.', 'female by role: spokeswoman'],
    ['a role before the name', 'Congressman Ilka Dorn said no.', 'male by role: Congressman'],
    ['kin', 'Teo Vant and his wife, Ilka Dorn, said no.', 'female by role: wife'],
    ['a pronoun in the sentence', 'Ilka Dorn said that she would go.', 'female by pronoun: she'],
    ['a pronoun in the next sentence', 'Ilka Dorn left. His boat was gone.', 'male by pronoun: His'],
    [
      'a pronoun that is the source',
      'Ilka Dorn met Teo Vant. She said no.',
      'female by pronoun: She',
      {
        ...ANA,
        called: [
          ['Ilka Dorn', 'name'],
          ['She', 'pronoun'],
        ],
      },
    ],
    ['a given name alone', 'Maria Dorn said the quay is shut.', null, { name: 'Maria Dorn' }],
    ['a pronoun with two people in view', 'Ilka Dorn met Teo Vant. Later she left.', null],
    ['a pronoun in a quotation', 'Ilka Dorn shouted: “She is a liar.”', null],
    ['a pronoun for somebody without a name', 'Ilka Dorn asked a neighbor whether she had heard it.', null],
    ['two signs that differ', 'Mrs. Ilka Dorn said no. Mr. Ilka Dorn said yes.', null],
    ['a chairman whom pronouns call she', 'Chairman Ilka Dorn said she would go.', 'female by pronoun: she'],
    ['a pronoun of whoever stands before it', 'Ilka Dorn, her opponent, left.', null],
    [
      'a pronoun beside two in view, where the name in its sentence is one',
      'Teo Vant came. Ilka Dorn said that she would go.',
      'female by pronoun: she',
    ],
    [
      'a pronoun that is likely one of two',
      'Ilka Dorn runs the mill. Dorn said in June that the mill would be sold to Teo Vant. She said no.',
      'female by pronoun: She',
    ],
    [
      'a pronoun where `no doctor` is named',
      'Ilka Dorn said there was no doctor. She left.',
      'female by pronoun: She',
    ],
    ['no sign', 'Ilka Dorn said the quay is shut.', null],
  ];
  for (const [what, text, expected, ...given] of cases)
    test(what, () => assert.equal(shown(text, ...(given.length > 0 ? given : [ANA])), expected));

  test('is not asked of a body, nor of somebody without a name', () => {
    const { sources } = described('The Port of Tarn said it was shut. A spokeswoman said no.', [
      { name: 'Port of Tarn', type: 'organization' },
      { name: 'spokeswoman', called: [['A spokeswoman', 'role']] },
    ]);
    assert.deepEqual(
      sources.map(({ gender }) => gender),
      [null, null],
    );
  });

  test('what a given name suggests is apart, and not of a name of one word', () => {
    const { sources } = described('Maria Dorn said no. Grace said yes.', [
      { name: 'Maria Dorn' },
      { name: 'Grace' },
    ]);
    assert.deepEqual(
      sources.map(({ gender, genderOfName }) => [gender, genderOfName]),
      [
        [null, 'female'],
        [null, null],
      ],
    );
  });
});
