import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Kind } from '../../../src/data/index.ts';
import { described } from './reported.ts';

const cases: [Kind, string][] = [
  ['direct', '<“The road is closed,”> [she] {said}.'],
  ['direct', '<"We waited,"> said [Ruiz]. <"We will not wait again.">'],
  ['direct', '<“We waited [for hours],”> [she] {said}.'],
  ['direct', '[He] {said} <“she called it ‘a mess’ again”>.'],
  ['direct', '[Ruiz] {answered:}\n\n<The road is closed and will stay so.>'],
  ['direct', '[RUIZ]{:} <The road is closed.>'],
  ['mixed', '[She] {said} <that “the road is closed”>.'],
  ['mixed', '[She] {called} <the plan “reckless”>.'],
  ['mixed', '[She] {said} <the road, “as we feared,” is closed>.'],
  ['indirect', '[She] {said} <the road is closed>.'],
  ['indirect', '[She] {said} <she rode the horse “Halcyon” to town>.'],
  ['indirect', '[She] {praised} <the project “Women in Harbors”>.'],
  ['indirect', '“I heard [she] {said} <the road is closed>,” Lee wrote.'],
];

describe('kind', () => {
  for (const [kind, text] of cases) it(`${kind}: ${text}`, () => assert.equal(described(text).kind, kind));
});
