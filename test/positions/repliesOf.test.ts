import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ReplyCandidate, Statement, StatementInText } from '../../src/data/index.ts';
import {
  daysAnswered,
  linkNamedPeople,
  namesSaid,
  repliesOf,
  replyCandidates,
} from '../../src/positions/index.ts';
import { fold } from '../../src/text/fold.ts';
import { personOf, saidIn } from './saidIn.ts';

const PEOPLE = ['Ana Ruiz', 'Leo Sand'];

function heardOf({ statement, earliest, latest, vector }: StatementInText): ReplyCandidate {
  return {
    id: statement.id,
    person: statement.speaker!.person!,
    article: statement.article.id,
    start: statement.content.spans[0]![0],
    ...{ earliest, latest, vector },
  };
}

/** What the statements of Leo Sand answer, as contents. */
function answered(all: readonly StatementInText[]): [answer: string, to: string][] {
  const own = all.filter(({ statement }) => statement.speaker?.name === 'Leo Sand');
  const last = new Set(PEOPLE.map((name) => fold(name).split(' ').at(-1)!));
  const named = linkNamedPeople(namesSaid(own, last), {
    bearers: (name) => PEOPLE.filter((one) => fold(one) === name).map(personOf),
    speakers: () => [],
  });
  const others = new Map(all.map(({ statement }) => [statement.id, statement]));
  const heard = all.filter(({ statement }) => statement.speaker?.name !== 'Leo Sand').map(heardOf);
  return repliesOf(replyCandidates(named, heard), (id) => others.get(id) ?? null, last).map(
    ({ statement, answered: to }) => [statement.content.text, to.content.text],
  );
}

const SHUT = 'that the port of Tarn stays shut';
const LIED = 'that Ana Ruiz lied about the port of Tarn';
const accuse: Partial<Statement> = { act: 'accuse' };

describe('what statements answer', () => {
  test('is what somebody whom they name had said before on the same matter', () => {
    const ruiz = saidIn('/a', '2025-01-14', [['Ana Ruiz', SHUT]]);
    assert.deepEqual(answered([...ruiz, ...saidIn('/b', '2025-01-20', [['Leo Sand', LIED, accuse]])]), [
      [LIED, SHUT],
    ]);
    const same = saidIn('/a', '2025-01-14', [
      ['Ana Ruiz', SHUT],
      ['Leo Sand', LIED, accuse],
    ]);
    assert.deepEqual(answered(same), [[LIED, SHUT]]);
  });

  test('is nothing where the order cannot be told, or it is long ago', () => {
    const sand = saidIn('/b', '2025-01-20', [['Leo Sand', LIED, accuse]]);
    for (const day of ['2025-01-20', '2025-01-21', '2024-11-01'])
      assert.deepEqual(answered([...saidIn('/a', day, [['Ana Ruiz', SHUT]]), ...sand]), [], day);
    const before = saidIn('/a', '2025-01-14', [
      ['Leo Sand', LIED, accuse],
      ['Ana Ruiz', SHUT],
    ]);
    assert.deepEqual(answered(before), [], 'further up in the article');
    const about = saidIn('/a', '2025-01-14', [
      ['Ana Ruiz', 'that Sand’s port of Tarn stays shut'],
      ['Leo Sand', LIED, accuse],
    ]);
    assert.deepEqual(answered(about), [], 'what names him may be the answer itself');
    const ruiz = saidIn('/a', '2025-01-14', [['Ana Ruiz', SHUT]]);
    const cued = (text: string) =>
      sand.map((one) => ({
        ...one,
        statement: { ...one.statement, cue: { ...one.statement.cue!, text } },
      }));
    assert.equal(answered([...ruiz, ...cued('said')]).length, 1);
    for (const cue of ['has often said', 'repeated', 'reiterated'])
      assert.deepEqual(answered([...ruiz, ...cued(cue)]), [], cue);
    const nested = sand.map((one) => ({ ...one, statement: { ...one.statement, within: 'st_0' } }));
    assert.deepEqual(answered([...ruiz, ...nested]), [], 'in another’s words');
  });

  test('is nothing where it may be of another matter', () => {
    const ruiz = saidIn('/a', '2025-01-14', [['Ana Ruiz', SHUT]]);
    const sand = (content: string, rest = accuse) =>
      saidIn('/b', '2025-01-20', [['Leo Sand', content, rest]]);
    assert.deepEqual(answered([...ruiz, ...sand('that Ana Ruiz lied about the hospital')]), [], 'no word');
    assert.deepEqual(
      answered([...ruiz, ...sand('that somebody lied about the port of Tarn')]),
      [],
      'no name',
    );
    const far = sand(LIED).map((one) => ({ ...one, vector: Int8Array.of(0, 20, 100) }));
    assert.deepEqual(answered([...ruiz, ...far]), [], 'far in meaning');
    // What reacts to nothing must be nearer than what accuses.
    const near = (rest: Partial<Statement>) =>
      sand('that Ana Ruiz left the port of Tarn', rest).map((one) => ({
        ...one,
        vector: Int8Array.of(56, 20, 80),
      }));
    assert.equal(answered([...ruiz, ...near(accuse)]).length, 1);
    assert.equal(answered([...ruiz, ...near({ act: 'assert' })]).length, 0);
  });

  test('is told once an article, the surest', () => {
    const ruiz = saidIn('/a', '2025-01-14', [['Ana Ruiz', SHUT]]);
    const twice = saidIn('/b', '2025-01-20', [
      ['Leo Sand', LIED, accuse],
      ['Leo Sand', `${LIED} again`, { ...accuse, confidence: 0.9 }],
    ]);
    assert.deepEqual(answered([...ruiz, ...twice]), [[`${LIED} again`, SHUT]]);
  });

  test('was said in the weeks before', () => {
    const said = saidIn('/b', '2025-01-22', [['Leo Sand', LIED, accuse]]);
    const [one] = said;
    const named = [
      {
        said: one!,
        person: 'pe_ana_ruiz',
        name: { last: 'ruiz', written: 'Ruiz', whole: [], gender: null },
        addressed: false,
      },
    ];
    assert.deepEqual(daysAnswered(named), { since: '2025-01-01', until: '2025-01-22' });
    assert.equal(daysAnswered([]), null);
  });
});
