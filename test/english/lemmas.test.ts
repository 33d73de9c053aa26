import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lemmas } from '../../src/english/lemmas.ts';
import { stem } from '../../src/text/stem.ts';

/** Forms as they stand in news, chosen without looking at the list of irregular verbs. */
const FORMS = `
  fight: fought; dig: dug; show: shown showed showing shows; panic: panicked panicking panics; mimic: mimicked mimicking;
  traffic: trafficked trafficking; lobby: lobbied lobbies lobbying; deny: denied denies denying; die: died dying dies;
  lie: lied lying lies; vie: vied vying; tie: tied tying; plan: planned planning plans; beg: begged begging begs;
  ban: banned banning; stop: stopped stopping; refer: referred referring; commit: committed committing; admit: admitted admitting;
  defer: deferred; confer: conferred; occur: occurred; prefer: preferred; regret: regretted regretting; rebut: rebutted;
  quiz: quizzes quizzed quizzing; hope: hoped hoping hopes; agree: agreed agreeing agrees; urge: urged urging urges;
  accuse: accused accusing accuses; wish: wishes wished; watch: watches watched; press: pressed pressing;
  buy: bought; bring: brought; catch: caught; seek: sought; teach: taught; think: thought; sell: sold; tell: told;
  hear: heard; mean: meant; deal: dealt; keep: kept; sleep: slept; sweep: swept; weep: wept; feel: felt; kneel: knelt;
  lose: lost; leave: left; meet: met; lead: led; feed: fed; flee: fled; bleed: bled; breed: bred; speed: sped; plead: pled;
  bind: bound; find: found; grind: ground; wind: wound; win: won; spin: spun; stick: stuck; strike: struck; sting: stung;
  swing: swung; cling: clung; fling: flung; hang: hung; wring: wrung; sit: sat; spit: spat; hold: held; uphold: upheld;
  withhold: withheld; build: built; bend: bent; lend: lent; send: sent; spend: spent; make: made; have: had has having;
  say: said says; pay: paid; lay: laid; repay: repaid; overpay: overpaid; stand: stood; withstand: withstood;
  understand: understood; misunderstand: misunderstood; shoot: shot; overshoot: overshot; get: got gotten; forget: forgot forgotten;
  give: gave given; forgive: forgave forgiven; drive: drove driven; strive: strove; rise: rose risen; arise: arose arisen;
  write: wrote written; rewrite: rewrote rewritten; ride: rode ridden; override: overrode overridden; hide: hid hidden;
  bite: bit bitten; slide: slid; light: lit; eat: ate eaten; beat: beaten; see: saw seen; oversee: oversaw overseen;
  foresee: foresaw foreseen; fall: fell fallen; befall: befell; draw: drew drawn; withdraw: withdrew withdrawn; blow: blew blown;
  grow: grew grown; know: knew known; throw: threw thrown; overthrow: overthrew overthrown; fly: flew flown; begin: began begun;
  drink: drank drunk; shrink: shrank shrunk; sink: sank sunk; ring: rang rung; sing: sang sung; spring: sprang sprung; swim: swam swum;
  run: ran; overrun: overran; come: came; become: became; overcome: overcame; go: went gone goes; undergo: underwent undergone;
  do: did done does; undo: undid undone; break: broke broken; speak: spoke spoken; steal: stole stolen; freeze: froze frozen;
  choose: chose chosen; wake: woke woken; weave: wove woven; bear: bore borne; swear: swore sworn; tear: tore torn; wear: wore worn;
  forbid: forbade forbidden; bid: bade bidden; take: took taken; mistake: mistook mistaken; undertake: undertook undertaken;
  overtake: overtook; shake: shook shaken; foretell: foretold; prove: proven proved; sew: sewn; swell: swollen; sow: sown;
  creep: crept; leap: leapt; dream: dreamt; learn: learnt; burn: burnt; spell: spelt; spill: spilt; spoil: spoilt; cleave: cleft;
  tread: trod trodden; slay: slew slain; stride: strode; forsake: forsook forsaken; mislead: misled; misspeak: misspoke misspoken
`;

describe('lemmas', () => {
  for (const line of FORMS.trim().split(/;\s*/)) {
    const [plain, forms] = line.split(': ') as [string, string];
    test(`${plain}: ${forms}`, () => {
      for (const form of forms.split(' ')) {
        assert.equal(lemmas(form)[0], form);
        assert.ok(lemmas(form).includes(plain), `${form}: ${lemmas(form)}`);
      }
    });
  }

  test('a word that is no form of another verb stays itself', () => {
    for (const word of ['lay', 'said so', 'bring', 'need', 'press', 'news', 'tax'])
      assert.equal(lemmas(word)[0], word);
    assert.ok(!lemmas('lay').includes('lie'));
  });
});

test('the forms of an irregular verb have the stem of its plain form, whatever their beginning', () => {
  for (const [form, plain] of [
    ['shown', 'show'],
    ['given', 'give'],
    ['seen', 'see'],
    ['fought', 'fight'],
    ['known', 'know'],
  ])
    assert.equal(stem(form!), stem(plain!), form);
});
