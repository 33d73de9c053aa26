import { wordSet } from './tokens.ts';

/** Subjects that are one word. */
export const SUBJECTS = wordSet(`
  i we you he she it they there this that these those who someone somebody everyone everybody anyone anybody
  nobody
`);

/** `I’m`, `they’d`, `that’s`: a subject with its verb. */
export const SUBJECT_VERB =
  /^(?:i|we|you|he|she|it|they|there|this|that|who|what|here|everyone|everybody|nobody)'(?:m|re|s|ve|ll|d)$/;

export const MODALS = wordSet(`
  will would can could may might must shall should cannot can't won't wouldn't couldn't shouldn't mustn't
`);

/** Auxiliaries that begin the finite verb of a clause in the present. */
const PRESENT = wordSet(`
  is are am has have do does isn't aren't hasn't haven't don't doesn't ain't gets get goes go comes come
  says say makes make takes take needs need wants want means mean knows know thinks think sees see gives give
  keeps keep lets let puts put runs run wins win loses lose remains remain becomes become seems seem
`);

const PAST = wordSet(`
  was were had did wasn't weren't hadn't didn't went came said took made got gave saw knew thought felt left lost
  won told asked became began brought built bought caught chose drew drank drove ate fell fought found flew forgot
  froze grew heard held kept laid led lent lay lit met paid rode rose ran sold sent shook shot showed shrank
  sang sank sat slept slid spoke spent stood stole struck swore swept swam taught tore threw understood woke wore
  wrote broke blew withdrew
`);

/** What a word tells of the tense of the clause whose verb it is; null where it tells nothing. */
export type Tense = 'past' | 'present' | 'modal';

export function tenseOf(word: string): Tense | null {
  if (MODALS.has(word)) return 'modal';
  if (PRESENT.has(word)) return 'present';
  if (PAST.has(word)) return 'past';
  if (SUBJECT_VERB.test(word))
    return word.endsWith("'ll") ? 'modal' : word.endsWith("'d") ? 'modal' : 'present';
  if (/[^e]ed$/.test(word) && word.length > 4 && !NOT_PAST.has(word)) return 'past';
  return null;
}
const NOT_PAST = wordSet(
  'hundred sacred naked wicked united biased so-called gifted talented beloved kindred shed embed need-based',
);

/** Plain forms that often begin an order or a wish. */
export const IMPERATIVES = wordSet(`
  accept act add allow arrest ask avoid ban be become begin believe block boycott break bring build buy call cancel
  check choose clean close come consider contact continue cut defend deport do don't don't elect end ensure enjoy fight
  fill find fire fix focus follow forget get give go hang have hear help hire hold ignore imagine invest investigate
  invite join keep kill learn leave let let's listen lock look lower make march meet move name never open own pass pay
  pick prove protect put raise read release remember remove repeal repeat reject resign respect restore return run save
  say secure see sell send share show shut sign sit speak spend stand start stay step stick stop support take talk
  teach tell think throw train treat trust try turn underestimate use visit vote wait wake walk wake watch wear work write express
`);

/** Plain forms of verbs, to tell that a clause has its verb: with `-s`, `-ed` and `-ing` they are known too. */
const PLAIN = wordSet(`
  abandon accuse achieve act admit affect agree aim allow announce answer appear apply approve argue arrive attack
  back bear beat bet bother cast cause challenge cheat claim commit compete complain concede concern
  continue control cost count cover create cross damage deal decide declare decline defeat demand deny depend
  deserve destroy die fall float flow disagree disappear drop dump earn emerge enter exist expand expect explain expose face fail
  favor fear feel finish fit flip force gain grab grow happen harm hate hit hope hurt impose improve increase insist
  interfere intervene jump lack last launch lead lie like live love manage matter meddle mention miss mistreat nominate
  object occur offer operate oppose order participate passes persist plan play please pledge prefer present press
  prevail prevent produce promise propose prosecute provide pull push qualify quit raise reach react realize receive
  recognize recover reduce refuse regain reject rely reopen replace report represent require respond result retire rise
  rule satisfy save scare seek seize serve settle shape slip solve spread step strike struggle succeed suffer suggest
  support suppose surrender survive suspect threaten trigger trust understand violate want warn waste wish wonder work
  worry worsen yield
`);

/** Whether a word can be the verb of a clause: any form of a verb that is known here. */
export function verbish(word: string): boolean {
  if (tenseOf(word) !== null || PLAIN.has(word) || IMPERATIVES.has(word)) return true;
  const stem = /^(.+?)(?:e?s|e?d|ing)$/.exec(word)?.[1];
  return stem !== undefined && (known(stem) || known(`${stem}e`) || known(stem.replace(/i$/, 'y')));
}
function known(stem: string): boolean {
  return PLAIN.has(stem) || IMPERATIVES.has(stem);
}

/** Words that open a noun phrase. */
export const DETERMINERS = wordSet(`
  the a an my our your his her its their this that these those some many most all no every any each both few several
  another more such
`);

export const PREPOSITIONS = wordSet(`
  in on at of for from with by to about into over under after before during between among against through across
  as than like toward towards around behind beyond near off onto since up upon within
`);
