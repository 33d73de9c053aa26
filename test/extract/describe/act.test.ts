import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Act } from '../../../src/data/index.ts';
import { described } from './reported.ts';

const cases: Record<Act, string[]> = {
  ask: [
    '[She] {asked} <whether the bridge would hold>.',
    '<“Who pays for this?”> [he] {said}.',
    '[Lee] {wanted} <to know who had signed it>.',
    '[Okoro] {wondered} <if anybody had read the plan>.',
    '{Asked} <about the ferry>, Ruiz left.',
  ],
  refuse: [
    '[The mayor] {declined} <to name the firm>.',
    '<“I will not sign that,”> [he] {said}.',
    '[The union] {rejected} <the offer of the port>.',
    '[Her lawyer] {said} <she would not answer questions>.',
    '[The bank] {has not disclosed} <how much was lost>.',
    '[She] {did not want} <to stay in the harbor>.',
    '[The council] {decided} <against a new bridge>.',
  ],
  threaten: [
    '[The union] {threatened} <to shut the port>.',
    '<“If they close the gate we will retaliate,”> [the captain] {said}.',
    '[The general] {vowed} <to punish the rebels>.',
  ],
  promise: [
    '[The airline] {plans} <to fly daily>.',
    '<“We will rebuild it,”> [she] {vowed}.',
    '<“We will open two schools,”> [Okoro] {said}.',
    '[Ruiz] {said} <she would visit the islands>.',
    '[The council] {agreed} <to pay for the boats>.',
    '[The port] {has not promised} <to lower the fee>.',
  ],
  deny: [
    '[The bank] {rejected} <reports of losses>.',
    '[He] {said} <there was no evidence of a leak>.',
    '[Ruiz] {denied} <the affair>.',
    '[Lee] {questioned} <whether the dam is needed>.',
    '[They] {do not believe} <that the wells are dry>.',
    '<“I never met that man,”> [she] {said}.',
  ],
  demand: [
    '[Nurses] {want} <a second ward>.',
    '<“This law has got to go,”> [Okoro] {said}.',
    '[Ruiz] {called for} <a ban on nets>.',
    '[She] {urged} <the council to wait>.',
    '[He] {asked} <the crew to stay on board>.',
    '[She] {told} <him to leave>.',
    '<“Close the gate,”> [the guard] {said}.',
    '[Lee] {said} <the port should open at dawn>.',
    '[The rules] {require} <a licence>.',
  ],
  accuse: [
    '[She] {called} <the audit a farce>.',
    '[Lee] {accused} <the warden of lying>.',
    '[Okoro] {said} <the minister was corrupt>.',
    '<“It was a disgrace,”> [she] {said}.',
    '[the union’s] {criticism of} <the dam>',
    '[Lee] {questioned} <the fairness of the jury>.',
  ],
  praise: [
    '[He] {described} <the crew as heroic>.',
    '[The paper] {endorsed} <Okoro>.',
    '<“She was a wonderful captain,”> [Lee] {said}.',
    '[Ruiz] {thanked} <the pilots>.',
  ],
  express: [
    '[Parents] {are worried about} <the move>.',
    '<“I’m just so relieved,”> [she] {said}.',
    '[Lee] {hopes} <the line will reopen>.',
    '[The crowd] {chanted} <“Ru-iz!”>.',
    '[Many] {felt} <betrayed>.',
  ],
  predict: [
    '[Analysts] {expect} <rents to fall>.',
    '<“It will flood again,”> [Lee] {warned}.',
    '[Okoro] {said} <the mill is likely to close>.',
    '[I] {did not expect} <him to come>.',
  ],
  assert: [
    '[The report] {says} <40 wells are dry>.',
    '[He] {recalled} <the long winter>.',
    '{according to} [the port], <the ferry left at noon>',
    '[Lee] {spoke about} <rents>.',
    '<“We built it in nine weeks,”> [she] {said}.',
  ],
};

describe('act', () => {
  for (const [act, texts] of Object.entries(cases))
    for (const text of texts) it(`${act}: ${text}`, () => assert.equal(described(text).act, act));
});
