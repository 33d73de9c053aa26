import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attributionAt } from '../../src/text/attribution.ts';

const found = (text: string) => {
  const said = attributionAt(text, 0, text.length);
  return said && [said.source, said.cue].map((span) => text.slice(...span));
};

describe('an attribution', () => {
  const cases: [string, [string, string] | null][] = [
    [' said Ana Ruiz, the mayor.', ['Ana Ruiz', 'said']],
    [' said the mayor of Pelsby.', ['the mayor of Pelsby', 'said']],
    [' the leader of the pilots, Ana Ruiz, replied.', ['the leader of the pilots, Ana Ruiz,', 'replied']],
    [' she added.', ['she', 'added']],
    [' Dr. Femi Bello told reporters.', ['Dr. Femi Bello', 'told']],
    [' the harbour master, Yaw Boateng, told reporters.', ['the harbour master, Yaw Boateng,', 'told']],
    [' the mayor wrote on Monday', ['the mayor', 'wrote']],
    [' said lawyer Tessa Moyo outside the court.', ['lawyer Tessa Moyo', 'said']],
    [' chief nurse Femi Bello told us.', ['chief nurse Femi Bello', 'told']],
    [' said he was ill and left.', null],
    [' said Ana Ruiz was ill.', null],
    [' said the owner of the boat was ill.', null],
    [' said the boat was ill.', null],
    [' and the mayor said no.', null],
    [' the bridge is closed.', null],
    ['', null],
  ];
  for (const [text, expected] of cases)
    test(text || 'nothing', () => assert.deepEqual(found(text), expected));
});
