import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { turnsOf } from '../../../src/text/turns/turnsOf.ts';

/** The turns of a text, its paragraphs all body. */
function turnsIn(text: string): string[] {
  const paragraphs = [...text.matchAll(/\S(?:[^\n]|\n(?!\n))*/g)].map(({ index, 0: found }) => ({
    span: [index, index + found.length] as const,
    role: 'body' as const,
    why: null,
  }));
  return turnsOf({ text, paragraphs }).map(
    ({ kind, content }) => `${kind[0]}: ${content.map((span) => text.slice(...span)).join(' / ')}`,
  );
}

describe('an interview without labels', () => {
  test('questions are paragraphs of their own, answers are in the first person', () => {
    const text = [
      'Baker Soraya Lund runs the oven at Mill Street.',
      'How did you become a baker?',
      'By accident. I carried trays for my aunt.',
      'Tell us about the hours.',
      'I go to bed at seven.',
      'Nobody believes it.',
      'Would you do it again?',
      'Yes. We need more bakers.',
      'The shop is open on Sundays.',
    ].join('\n\n');
    assert.deepEqual(turnsIn(text), [
      'q: How did you become a baker?',
      's: By accident. I carried trays for my aunt.',
      'q: Tell us about the hours.',
      's: I go to bed at seven. / Nobody believes it.',
      'q: Would you do it again?',
      's: Yes. We need more bakers.',
    ]);
  });

  test('an announced interview needs no you and no I', () => {
    const text = [
      'Mireille Osei has wound the clock of Lent for thirty years. The Courier met her in the tower.',
      'What does a clock need?',
      'Oil, and somebody who is late for nothing.',
      'And in winter?',
      'Less oil. The pigeons move in.',
      'How long will it run?',
      'Longer than the council.',
    ].join('\n\n');
    assert.deepEqual(turnsIn(text), [
      'q: What does a clock need?',
      's: Oil, and somebody who is late for nothing.',
      'q: And in winter?',
      's: Less oil. The pigeons move in.',
      'q: How long will it run?',
      's: Longer than the council.',
    ]);
  });

  const none: [name: string, paragraphs: string[]][] = [
    [
      'a reader’s questions',
      [
        'Do I need a permit?',
        'You do not.',
        'How do I apply?',
        'We send a form.',
        'What do I pay?',
        'Ask us.',
      ],
    ],
    [
      'sub-headings of a report',
      [
        'What happened?',
        '“I heard it,” said Reik.',
        'Were you warned?',
        '“I was not,” said Reik.',
        'What next?',
        '“I wait,” said Reik.',
      ],
    ],
    [
      'an essay',
      [
        'Why do we build here?',
        'I grew up by the river.',
        'What has changed?',
        'Nothing, I fear.',
        'Who pays?',
        'I do.',
      ],
    ],
    [
      'an explanation by several',
      [
        'The Courier spoke to the people who run the line.',
        'What is new?',
        'The timetable. “It is shorter,” said Reik.',
        'Who is affected?',
        'Everybody north of the river, according to the company.',
        'What comes next?',
        'A hearing in May.',
      ],
    ],
    ['two questions', ['Were you afraid?', 'I was.', 'Why were you there?', 'I was asked.']],
  ];
  for (const [name, paragraphs] of none)
    test(`${name}: none`, () => assert.deepEqual(turnsIn(paragraphs.join('\n\n')), []));
});
