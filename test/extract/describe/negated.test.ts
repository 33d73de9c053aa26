import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { described } from './reported.ts';

const negated = [
  '[Ruiz] {did not say} <that the port was shut>.',
  '[Ruiz] {has not promised} <to stay>.',
  '[She] {never asked} <for a boat>.',
  '[The mayor] {has yet to say} <whether the bridge will open>.',
  '[Nobody] {claimed} <the prize>.',
  '[He] {isn’t saying much about} <the dam>.',
  '[Lee] left without {mentioning} <the fee>.',
  'Rather than {argue} <that the law was bad>, [Lee] left.',
  '[Lee] refuses to open his books or {explain} <how the mill was sold>.',
  '[The port] {had no comment on} <the fee>.',
];
const took = [
  '[Ruiz] {said} <it was not true>.',
  '[Ruiz] {denied} <the affair>.',
  '[Ruiz] {declined to comment on} <the affair>.',
  '[Ruiz] {refused} <to sign>.',
  '[Lee] {questioned} <the fee>.',
  '[She] {not only said} <it was late>; she left.',
  '[He] {could not help but admire} <the crew>.',
  '[Not everyone] {agreed with} <her>.',
];

describe('negated', () => {
  for (const text of negated) it(text, () => assert.equal(described(text).negated, true));
  for (const text of took) it(`not: ${text}`, () => assert.equal(described(text).negated, false));
});
