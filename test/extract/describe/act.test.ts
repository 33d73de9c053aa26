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
    '[The port] {would not endorse} <the new tariff>.',
    '[Ruiz] {said} <she did not want to discuss the ferry>.',
    '[The bank] {is not interested in} <a merger>.',
    '[The clerk] {said} <he had nothing to add>.',
    '[Police] {said} <they were unable to comment>.',
    '[The ministry] {offered} <no details>.',
    '<“We will not negotiate with them,”> [the envoy] {said}.',
    '[A spokesman for the bank] {said} <it would not comment>.',
    '[The actor] {said} <he was not willing to discuss his family>.',
    '[The mine] {said} <it would not open its books>.',
    '<“I cannot discuss the case,”> [the detective] {said}.',
    '[The family] {said} <it did not wish to comment>.',
  ],
  threaten: [
    '[The union] {threatened} <to shut the port>.',
    '<“If they close the gate we will retaliate,”> [the captain] {said}.',
    '[The general] {vowed} <to punish the rebels>.',
    '<Drivers will strike unless they are paid>, [the union] {said}.',
    '[Dockers] {vowed} <to walk out if the talks fail>.',
    '<“Cross that line and we answer,”> [the general] {said}.',
    '[The chief] {said} <anyone who enters will be arrested>.',
    '[The union] {said} <it would shut the port if the mine closed>.',
    '[The singer] {said} <she would sue the paper>.',
    '[Their leader] {said} <farmers will dump milk unless prices rise>.',
    '[Lesra] {said} <it would retaliate>.',
  ],
  promise: [
    '[The airline] {plans} <to fly daily>.',
    '<“We will rebuild it,”> [she] {vowed}.',
    '<“We will open two schools,”> [Okoro] {said}.',
    '[Ruiz] {said} <she would visit the islands>.',
    '[The council] {agreed} <to pay for the boats>.',
    '[The port] {has not promised} <to lower the fee>.',
    '[The mayor] {talked about} <opening a second ward>.',
    '[The union] {is considering} <suing the port>.',
    '[Her] {goal of} <ending the tolls>',
    '[The spokesman] {said} <the agency was considering an appeal>.',
    '[Ruiz] {said} <his plan would halve the fares>.',
    '[The carmaker] {said} <it would open a plant>.',
    '[The festival] {said} <it will refund all tickets>.',
    '[The co-op] {said} <it is going to hire ten apprentices>.',
  ],
  deny: [
    '[The bank] {rejected} <reports of losses>.',
    '[He] {said} <there was no evidence of a leak>.',
    '[Ruiz] {denied} <the affair>.',
    '[Lee] {questioned} <whether the dam is needed>.',
    '[They] {do not believe} <that the wells are dry>.',
    '<“I never met that man,”> [she] {said}.',
    '[She] {challenged} <the claim that the wells are dry>.',
    '[The auditors] {called} <the statement false>.',
    '[The port] {said} <the captain was not involved>.',
    '[The senator] {said} <he did not know the driver>.',
    '<“That is nonsense, I was at home,”> [the trader] {said}.',
    '[The star] {rejected claims} <that she was ill>.',
    '[His agent] {said} <reports of his death are false>.',
    '<“It was not my car,”> [the dealer] {said}.',
    '[The chief] {thinks} <none of the porters felt insulted by it>.',
  ],
  demand: [
    '[Nurses] {want} <a second ward>.',
    '<“This law has got to go,”> [Okoro] {said}.',
    '[Ruiz] {called for} <a ban on nets>.',
    '[She] {urged} <the council to wait>.',
    '[The union] {fought for} <a second ward>.',
    '[He] {asked} <the crew to stay on board>.',
    '[She] {told} <him to leave>.',
    '<“Close the gate,”> [the guard] {said}.',
    '[Lee] {said} <the port should open at dawn>.',
    '[The rules] {require} <a licence>.',
    '[The mayor] {called} <an emergency session>.',
    '[Lee] {spoke about} <the need for a new pier>.',
    '[The report] {suggests} <lowering the fees>.',
    '[her] {fight for} <cleaner harbors>',
    '[Okoro] {proposed} <they wait>.',
    '[The union] {called} <to boycott the exams>.',
    '[She] {wants} <to see more boats>.',
    '[Parents] {insisted} <that the pool be closed>.',
  ],
  accuse: [
    '[She] {called} <the audit a farce>.',
    '[Lee] {accused} <the warden of lying>.',
    '[Okoro] {said} <the minister was corrupt>.',
    '<“It was a disgrace,”> [she] {said}.',
    '[the union’s] {criticism of} <the dam>',
    '[Lee] {questioned} <the fairness of the jury>.',
    '[Voters] {do not like} <the new mayor>.',
    '[Lee] {voiced} <his disapproval of the ruling>.',
    '[The court] {found} <the city in breach of the treaty>.',
    '[The warden] {took heat for} <his remarks>.',
    '[He] {said} <he opposes the toll because the islanders would pay it>.',
    '[Okoro] {said} <the mayor has not kept his promises>.',
    '[The farmer] {said} <guards beat them with hoses>.',
    '[Ruiz] {said} <the port was suing the town>.',
    '[Okoro] {said} <the builders cut corners>.',
    '[She] {said} <the port dragged its feet>.',
    '[Ruiz] {said} <the firm had left the villagers in the dark>.',
    '[The widow] {said} <the mayor had not even called>.',
    '[Okoro] {said} <the board was far too slow to act>.',
    '[They] {said} <they were handcuffed to a bench>.',
    '[The party] {dismissed} <the ballot as a sham>.',
    '[The herder] {said} <rangers burned our huts>.',
    '[Ruiz] {said} <the ambulance never came>.',
    '[The judge] {said} <the firm is responsible for the spill>.',
    '[Okoro] {said} <the mayor is afraid to face the voters>.',
    '[The doctor] {said} <jets bombed the clinic>.',
    '[The exile] {said} <the regime jails poets>.',
  ],
  praise: [
    '[He] {described} <the crew as heroic>.',
    '[The paper] {endorsed} <Okoro>.',
    '<“She was a wonderful captain,”> [Lee] {said}.',
    '[Ruiz] {thanked} <the pilots>.',
    '[Listeners] {like} <the old songs>.',
    '[The council] {expressed} <its support for the crew>.',
    '[Ruiz] {said} <she welcomed the ruling>.',
    '[the voters’] {fondness for} <the old ferry>',
    '[The panel] {viewed} <the plan favorably>.',
    '<“She lit up our lives,”> [he] {said}.',
    '[The mayor] {said} <the nurses were a credit to the town>.',
    '<“What a talent,”> [the conductor] {said}.',
  ],
  express: [
    '[Parents] {are worried about} <the move>.',
    '<“I’m just so relieved,”> [she] {said}.',
    '[Lee] {hopes} <the line will reopen>.',
    '[The crowd] {chanted} <“Ru-iz!”>.',
    '[Many] {felt} <betrayed>.',
    '[Okoro] {expressed} <shock at the verdict>.',
    '[She] {would like} <to visit the island>.',
    '[They] {hoped} <to leave before dawn>.',
    '[The crew] {were tired of} <the delays>.',
    '[She] {offered} <her condolences>.',
    '[The teacher] {said} <there was relief in the village>.',
    '<“I will miss my students,”> [she] {said}.',
    '[The farmer] {said} <growers were anxious>.',
    '<“It is a sad day for all of us,”> [the priest] {said}.',
  ],
  predict: [
    '[Analysts] {expect} <rents to fall>.',
    '<“It will flood again,”> [Lee] {warned}.',
    '[Okoro] {said} <the mill is likely to close>.',
    '[I] {did not expect} <him to come>.',
    '[The engineers] {conceded} <that the dam could fail>.',
    '[The firm] {said} <it expects a record half>.',
    '[The analyst] {said} <more strikes are likely>.',
    '[The agent] {said} <rents will rise unless more flats are built>.',
  ],
  assert: [
    '[The report] {says} <40 wells are dry>.',
    '[He] {recalled} <the long winter>.',
    '{according to} [the port], <the ferry left at noon>',
    '[Lee] {spoke about} <rents>.',
    '<“We built it in nine weeks,”> [she] {said}.',
    '<“What I would also say is that the ferry left at noon,”> [she] {said}.',
    '<“We have no large boats,”> [he] {said}.',
    '[The mayor] {said} <the strike makes us a bigger port>.',
    '[The ministry] {offered} <no proof>.',
    '[Okoro] {proposed} <nothing that would help>.',
    '[The divers] {said} <it could be a whale>.',
    '[She] {said} <the firm signed a treaty that would open the strait>.',
    '[The port] {said} <the worst was over>.',
    '[The poet] {said} <as a boy he would walk to school>.',
    '[The guide] {said} <the best time to visit is May>.',
  ],
};

describe('act', () => {
  for (const [act, texts] of Object.entries(cases))
    for (const text of texts) it(`${act}: ${text}`, () => assert.equal(described(text).act, act));
});

describe('the rules for an act', () => {
  const rulesOf = (marked: string) => described(marked).by.act.map(({ id }) => id);

  it('a cue that names it', () =>
    assert.deepEqual(rulesOf('[Lee] {denied} <the affair>.'), ['cue-verb/deny']));
  it('a cue that names it by how its content begins', () =>
    assert.deepEqual(rulesOf('[He] {asked} <the crew to stay on board>.'), [
      'ask-frame/to-act',
      'cue-verb/ask',
    ]));
  it('a sign in the content, and why the cue says nothing', () => {
    assert.deepEqual(rulesOf('[Lee] {said} <the port should open at dawn>.'), [
      'demand/should',
      'cue/open',
      'cue-verb/say',
    ]);
    assert.deepEqual(rulesOf('[Lee] {zorbed} <the port should open at dawn>.'), [
      'demand/should',
      'cue/unknown',
    ]);
  });
  it('what is not said', () =>
    assert.deepEqual(rulesOf('[The bank] {has not disclosed} <how much was lost>.').slice(0, 1), [
      'not-said/withheld',
    ]));
  it('the act that fits next best', () => {
    const { otherAct } = described('[Lee] {said} <the port should open at dawn>.').by;
    assert.deepEqual([otherAct?.value, otherAct?.rule.id], ['assert', 'content/states']);
  });
  it('name the file of the source tree', () =>
    assert.equal(described('[Lee] {denied} <the affair>.').by.act[0]?.file, 'src/english/cueVerbs.tsv'));
});
