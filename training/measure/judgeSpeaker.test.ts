import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Speaker } from '../../src/data/index.ts';
import { judgeSpeaker } from './judgeSpeaker.ts';

const CASES = [
  ['Lorna Harl', 'Harl', ['Lorna Harl'], 'right'],
  ['Lorna M. Harl', 'Harl', ['Lorna Harl'], 'right'],
  ['CPA', 'The CPA', ['Coastal Ports Agency'], 'right'],
  ['Ewan Harl', 'Harl', ['Lorna Harl'], 'wrong'],
  ['harbour master', 'The harbour master', ['Ana Ruiz'], 'description'],
  ['harbour master', 'The harbour master', [], 'right'],
  ['Lorna Harl’s lawyer', 'Her lawyer', [], 'right'],
  ['Lorna Harl', 'The mayor', [], 'wrong'],
] as const;

for (const [name, source, names, verdict] of CASES) {
  test(`“${name}” for “${source}” of ${names.join(' | ') || 'nobody who is named'} is ${verdict}`, () => {
    const speaker = { name } as Speaker;
    const marked = { text: source, spans: [[0, source.length] as [number, number]] };
    assert.equal(judgeSpeaker({ speaker, speakers: [speaker], source: marked }, { names }), verdict);
  });
}

test('no speaker is none', () => {
  assert.equal(judgeSpeaker({ speaker: null, speakers: [], source: null }, { names: ['Ana Ruiz'] }), 'none');
});
