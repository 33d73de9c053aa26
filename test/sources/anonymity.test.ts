import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { described, type Given } from './described.ts';

const OFFICIAL: Given = { name: 'harbor official', called: [['harbor official', 'role']] };

function reason(text: string, ...given: Given[]): string | null {
  const found = described(text, given.length > 0 ? given : [OFFICIAL]).statements[0]!.reason;
  return found && text.slice(...found);
}

describe('why a source is not named', () => {
  for (const [text, expected] of [
    [
      'A harbor official, who spoke on condition of anonymity because she was not authorized to discuss the talks, said no.',
      'because she was not authorized to discuss the talks',
    ],
    [
      '“It is over,” said a harbor official who asked not to be named, citing the risk to his job.',
      'citing the risk to his job',
    ],
    ['A harbor official, granted anonymity to discuss private talks, said no.', 'to discuss private talks'],
    [
      'A harbor official said no. The official spoke on the condition of anonymity since the talks go on.',
      'since the talks go on',
    ],
    [
      'A harbor official who was not authorised to speak publicly said no.',
      'who was not authorised to speak publicly',
    ],
    [
      'Because he feared for his job, the harbor official asked not to be identified.',
      'Because he feared for his job',
    ],
    ['A harbor official whose name was withheld for fear of reprisals', 'for fear of reprisals'],
    ['A harbor official, speaking on condition of anonymity, said no.', null],
    ['A harbor official said the ship was named because of its owner.', null],
    ['A harbor official said no.', null],
  ] as const)
    test(text, () => assert.equal(reason(text), expected));

  test('also for what the same source says elsewhere, and not for another', () => {
    const text =
      'An aide said yes. A harbor official, who asked not to be named because the talks go on, said no.\nThe official said more.';
    const { statements } = described(text, [
      { name: 'aide', called: [['An aide', 'role']] },
      {
        name: 'harbor official',
        called: [
          ['A harbor official', 'role'],
          ['The official', 'role'],
        ],
      },
    ]);
    assert.deepEqual(
      statements.map((one) => one.reason && text.slice(...one.reason)),
      [null, 'because the talks go on', 'because the talks go on'],
    );
  });

  test('not for whoever is named', () => {
    const text = 'Ilka Dorn, who was not authorized to speak to reporters, said no.';
    assert.equal(reason(text, { name: 'Ilka Dorn' }), null);
  });
});
