import { DEMONYMS } from '../../english/demonyms.ts';
import {
  ALIKE_NOUNS,
  ANY_BODY_NOUNS,
  LOOSE_NOUNS,
  OUTLET_NOUNS,
  PARTY_WORDS,
  PRESS_NAMES,
  VARYING_NOUNS,
} from '../../english/descriptionNouns.ts';
import { ORGANIZATION_HEADS } from '../../english/nameHeads.ts';
import { genderOfNoun } from '../../english/personNouns.ts';
import { PLACES } from '../../english/places.ts';
import { CLASSES_OF_BODIES } from '../../english/roleClasses.ts';
import { fold } from '../../text/fold.ts';
import type { NamedText } from '../namedText.ts';
import type { NounPhrase } from '../sources/nounPhrase.ts';
import type { Entity, Role } from './entity.ts';
import { isMember, isSameOffice, otherWord } from './sameOffice.ts';

/** A phrase and the entity that it introduced. */
export type DescribedEntity = { phrase: NounPhrase; entity: Entity };

const classes: ReadonlyMap<string, readonly number[]> = ALIKE_NOUNS.reduce((map, words, i) => {
  for (const word of words) map.set(word, [...(map.get(word) ?? []), i]);
  return map;
}, new Map<string, number[]>());

/** Whether two nouns may mean one thing: equal, or alike (`report`, `study`). */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  return (classes.get(a) ?? []).some((i) => classes.get(b)?.includes(i));
}

/** A place, a people or a party, by one of its words. */
function isOrigin(word: string): boolean {
  return PLACES.has(word) || DEMONYMS.has(word) || /^(?:new|north|south|west)$/.test(word);
}

/** Who holds a role of that noun, or of one alike. */
function holdersOf(named: NamedText, phrase: NounPhrase): Set<Entity> {
  const { head } = phrase;
  const heads = [head, ...(classes.get(head) ?? []).flatMap((i) => ALIKE_NOUNS[i] ?? [])];
  const holders = new Set(heads.flatMap((noun) => named.byRole.get(noun) ?? []));
  if (holders.size > 0 && !isMember(phrase)) return holders;
  if (!/^(?:premier|lawmaker|legislator|[a-z]{2,4})$/.test(head)) return holders;
  for (const entity of named.byOtherWord.get(otherWord(phrase) ?? '') ?? []) holders.add(entity);
  return holders;
}

/** Whether a later phrase can go back to an earlier one: the same noun, nothing in it that contradicts. */
export function sameKind(earlier: NounPhrase, later: NounPhrase): boolean {
  if (earlier.plural !== later.plural || !alike(earlier.head, later.head)) return false;
  if (later.determiner === 'bare' && earlier.determiner !== 'bare') return false;
  if (later.determiner === 'bare') return later.modifiers.join(' ') === earlier.modifiers.join(' ');
  return later.modifiers.every((word) => earlier.modifiers.includes(word));
}

/** Nouns of descriptions that stand in apposition to a name, by token, and whose they are. */
export function findApposed(named: NamedText): Map<number, Entity> {
  const apposed = new Map<number, Entity>();
  for (const entity of named.entities.all) {
    for (const role of entity.roles) if (role.noun >= 0) apposed.set(role.noun, entity);
  }
  return apposed;
}

/** The named entity that a definite description means: who holds the role, or the body or work of that noun. */
export function matchRole(
  phrase: NounPhrase,
  named: NamedText,
  salience: ReadonlyMap<Entity, number>,
): Entity | null {
  if (phrase.determiner === 'indefinite' || phrase.plural) return null;
  if (phrase.determiner === 'possessive' && phrase.type !== 'person') return null;
  if (phrase.determiner === 'bare' && !named.tokens[phrase.noun]?.capital) return null;
  if (phrase.type === 'organization')
    return phrase.determiner === 'definite' ? matchBody(phrase, named, salience) : null;
  if (phrase.type !== 'person' || LOOSE_NOUNS.has(phrase.head)) return null;
  const gender = genderOfNoun(phrase.head);
  let best: Entity | null = null;
  let most = 0;
  const holders = holdersOf(named, phrase);
  for (const entity of holders) {
    if (entity.type !== 'person' && entity.type !== 'unknown') continue;
    if (gender && entity.gender && gender !== entity.gender) continue;
    if (isOfOtherParty(entity, phrase)) continue;
    let score = 0;
    for (const role of entity.roles) {
      const same = alike(role.head, phrase.head) || isSameOffice(role, phrase);
      if (!same || isOtherRank(role, phrase) || isOtherField(role, phrase, named)) continue;
      const shared = phrase.modifiers.filter((word) => holdsWord(role, word)).length;
      const foreign = isMember(phrase) && holders.size === 1 ? 0 : phrase.modifiers.length - shared;
      if (phrase.determiner === 'possessive' && !(role.owned && foreign === 0)) continue;
      // `the Ohio senator` is not just any of several senators.
      const elsewhere = phrase.modifiers.some((word) => isOrigin(word) && !holdsWord(role, word));
      if (elsewhere && holders.size > 1) continue;
      score = Math.max(score, 2 + (role.head === phrase.head ? 0.5 : 0) + shared - foreign * 0.7);
    }
    if (score <= 0) continue;
    score += Math.min(1.5, salience.get(entity) ?? 0) * 0.6;
    if (score > most) {
      most = score;
      best = entity;
    }
  }
  return best && most >= 1.2 ? best : null;
}

/** Words that make a role that of somebody else than who holds the office. */
const OTHER_RANK =
  /^(?:ex|former|onetime|one-time|late|retired|deputy|vice|assistant|associate|shadow|incoming|would-be|aspiring|past|previous|then|elect|designate)$/;

/** `the mayor` is neither the former mayor nor the deputy mayor, unless it says so. */
function isOtherRank(role: Role, phrase: NounPhrase): boolean {
  for (const word of role.words) {
    if (word.startsWith('ex-') && !phrase.modifiers.includes('former') && !phrase.modifiers.includes('ex'))
      return true;
    if (OTHER_RANK.test(word) && !phrase.modifiers.some((other) => OTHER_RANK.test(other))) return true;
  }
  return false;
}

/** Those who hold an office of one field among several. */
const OF_FIELDS = /^(?:minister|secretary|under-?secretary|commissioner)$/;
/** So many tokens behind its `for` or `of` may name the field. */
const MOST_OF_FIELD = 3;

/** `the minister for roads` is neither the `Minister for Mines` nor the finance minister. */
function isOtherField(role: Role, { noun, head }: NounPhrase, { tokens }: NamedText): boolean {
  if (!OF_FIELDS.test(head) || !/^(?:for|of)$/.test(tokens[noun + 1]?.lower ?? '')) return false;
  const fields = tokens
    .slice(noun + 2, noun + 2 + MOST_OF_FIELD)
    .filter(
      ({ sentence, word, isFunctionWord }) => sentence === tokens[noun]!.sentence && word && !isFunctionWord,
    )
    .map(({ lower }) => lower);
  const own = [...role.words].filter((word) => word !== role.head && !/^(?:for|of|the|and)$/.test(word));
  return fields.length > 0 && own.length > 0 && !fields.some((word) => role.words.has(word));
}

/** `the GOP nominee` is not who the article calls the Libertarian nominee. */
export function isOfOtherParty(entity: Entity, { head, modifiers }: NounPhrase): boolean {
  const parties = partiesOf([head, ...modifiers]);
  if (parties.length === 0) return false;
  const own = new Set(entity.roles.flatMap(({ words }) => partiesOf(words)));
  return own.size > 0 && !parties.some((party) => own.has(party));
}

/** Whether a role has a word, or another for the same party. */
function holdsWord({ words }: Role, word: string): boolean {
  const party = PARTY_WORDS.get(word);
  return words.has(word) || (party !== undefined && partiesOf(words).includes(party));
}

function partiesOf(words: Iterable<string>): string[] {
  return [...words].flatMap((word) => PARTY_WORDS.get(word) ?? []);
}

/** `the two senators`: those who hold the role, when the article names just two; otherwise none. */
export function bothHolders(named: NamedText, phrase: NounPhrase): Entity[] {
  const two = phrase.modifiers.length === 1 && ['two', 'both'].includes(phrase.modifiers[0] ?? '');
  if (!two || !phrase.plural || phrase.type !== 'group' || phrase.determiner !== 'definite') return [];
  const holders = named.byRole.get(phrase.head) ?? [];
  return holders.length === 2 ? [...holders] : [];
}

/**
 * The person that `the woman`, `the candidate` can mean where no role decides: the only one of that gender in view, or the one
 * by far first in view, if the article names nobody more often.
 */
export function loneInView(
  phrase: NounPhrase,
  named: NamedText,
  salience: ReadonlyMap<Entity, number>,
): Entity | null {
  if (phrase.determiner !== 'definite' || phrase.plural || !VARYING_NOUNS.has(phrase.head)) return null;
  const gender = genderOfNoun(phrase.head);
  const fits = [...salience]
    .filter(([entity]) => entity.type === 'person' && !entity.plural && !isOfOtherParty(entity, phrase))
    .filter(([entity]) => (gender ? entity.gender === gender : entity.named))
    .sort(([, a], [, b]) => b - a);
  const [first, second] = fits;
  const leads = first !== undefined && first[1] > 0.2 && (!second || first[1] > 2 * second[1]);
  if (leads && (gender || first[0].names.length >= named.most)) {
    return first[0];
  }
  if (!gender || fits.length > 0) return null;
  return gender === 'female' ? named.onlyWoman : named.onlyMan;
}

/** An outlet's noun means a body only if its name is that of one, or if the article calls it so: `newspaper Norra Bladet`. */
function suits({ words, names }: Entity, head: string, { tokens }: NamedText): boolean {
  if (!OUTLET_NOUNS.has(head)) return true;
  return (
    words.some((word) => PRESS_NAMES.has(word)) ||
    names.some(({ titled }) => OUTLET_NOUNS.has(tokens[titled - 1]?.lower ?? ''))
  );
}

/** `the committee` of a `… Committee`, `the company` of the only body in view. */
function matchBody(
  phrase: NounPhrase,
  named: NamedText,
  salience: ReadonlyMap<Entity, number>,
): Entity | null {
  const headed = (named.byWord.get(phrase.head) ?? []).filter(
    (entity) =>
      entity.words.at(-1) === phrase.head ||
      entity.words.find((word) => ORGANIZATION_HEADS.has(word)) === phrase.head,
  );
  const fits = headed.filter((entity) => phrase.modifiers.every((word) => entity.words.includes(fold(word))));
  const seen = fits
    .filter((entity) => salience.has(entity))
    .sort((a, b) => (salience.get(b) ?? 0) - (salience.get(a) ?? 0));
  if (seen[0]) return seen[0];
  if (fits.length === 1) return fits[0] ?? null;
  if (!ANY_BODY_NOUNS.has(phrase.head) || phrase.modifiers.length > 0) return null;
  const inView = [...salience].flatMap(([entity, weight]) => (entity.named && weight > 0.3 ? [entity] : []));
  const near = inView.filter(
    (entity) =>
      entity.type === 'organization' && suits(entity, phrase.head, named) && !isOtherBody(entity, phrase),
  );
  if (near.length > 0) return near.length === 1 ? near[0]! : null;
  // `The Port Authority accused Norden Lines. The company denied it.`
  const unknown = inView.filter(
    ({ type, roles, gender }) => type === 'unknown' && roles.length === 0 && !gender,
  );
  return unknown.length === 1 && CLASSES_OF_BODIES.get(phrase.head) === 'company' ? unknown[0]! : null;
}

/** `the company` is no authority, ministry, union or party. */
function isOtherBody({ words }: Entity, { head }: NounPhrase): boolean {
  if (CLASSES_OF_BODIES.get(head) !== 'company') return false;
  const own = CLASSES_OF_BODIES.get(words.at(-1) ?? '') ?? CLASSES_OF_BODIES.get(words[0] ?? '');
  return own === 'official' || own === 'police' || own === 'campaigner' || own === 'politician';
}

/** A new entity that is only described. */
export function describe(
  phrase: NounPhrase,
  named: NamedText,
  links: ReadonlyMap<number, Entity | null>,
): Entity {
  const { tokens, text } = named;
  const last = tokens[phrase.noun];
  const from =
    phrase.determiner === 'definite' ||
    (phrase.determiner === 'indefinite' && /^(?:a|an)$/.test(tokens[phrase.from]?.lower ?? ''))
      ? phrase.from + 1
      : phrase.from;
  const first = tokens[Math.min(from, phrase.noun)];
  const start = first?.start ?? 0;
  const end = last?.end ?? start + 1;
  const owner = phrase.determiner === 'possessive' ? ownerAt(phrase, named, links) : undefined;
  const title = named.nameAt.get(phrase.from);
  const rest = text.slice(tokens[title ? title.to : phrase.from + 1]?.start ?? start, end);
  const name = owner ? `${owner.name}’s ${rest}` : text.slice(start, end);
  return {
    name: name.replace(/\s+/g, ' '),
    type: phrase.type,
    named: false,
    plural: phrase.plural,
    gender: phrase.type === 'person' ? genderOfNoun(phrase.head) : null,
    names: [],
    roles: [],
    writtenRoles: [],
    aliases: [],
    speaksFor: null,
    mention: [start, Math.max(end, start + 1)],
    words: [phrase.head],
  };
}

/** Whose the described one is: `his`, `Ruiz’s`. */
function ownerAt(
  phrase: NounPhrase,
  named: NamedText,
  links: ReadonlyMap<number, Entity | null>,
): Entity | null | undefined {
  const name = named.nameAt.get(phrase.from);
  if (name) return name.possessive ? named.entities.of.get(name) : null;
  return links.get(phrase.from);
}
