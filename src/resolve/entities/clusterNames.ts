import { lowerBound } from '../../data/index.ts';
import { DEPARTMENT_WORDS, LONE_BODIES } from '../../english/descriptionNouns.ts';
import { genderOfFirstName, isFirstName } from '../../english/firstNames.ts';
import { LINKING_HEADS, ORGANIZATION_HEADS } from '../../english/nameHeads.ts';
import { genderOfNoun } from '../../english/personNouns.ts';
import { ACRONYM_GAPS } from '../../english/phraseWords.ts';
import { PARTICLES, SUFFIXES, TITLES } from '../../english/titles.ts';
import type { Name } from '../../names/names.ts';
import type { AnnotatedText } from '../../text/annotated/annotatedText.ts';
import type { Token } from '../../text/annotated/token.ts';
import { fold } from '../../text/fold.ts';
import { distinct } from './distinct.ts';
import type { Entity, Gender, Role } from './entity.ts';
import { votes } from './genderVotes.ts';
import { kindInContext } from './kindInContext.ts';
import { rolesOf } from './roles.ts';

/** Names of the article that are one and the same, while they are brought together. */
type Cluster = {
  words: string[];
  names: Name[];
  /** Those of two words and more. */
  long: Name[];
  kind: Name['kind'];
  gender: Gender;
  shared: number;
  /** The block of the last name of one word that was given to it. */
  lastShared?: number | undefined;
  familiar?: boolean;
};

/** The entities of an article, and the entity of each name; null where it could be that of two and nothing decides. */
export type Entities = { all: readonly Entity[]; of: ReadonlyMap<Name, Entity | null> };

/** Brings the names of an article together into entities: surnames, given names, acronyms and short forms to the fullest name. */
export function clusterNames(
  { text, tokens }: Pick<AnnotatedText, 'text' | 'tokens'>,
  names: readonly Name[],
): Entities {
  const clusters = mergeForms(clusterLongNames(names));
  const owners = new Map<Name, Cluster | null>();
  for (const cluster of clusters) for (const name of cluster.names) owners.set(name, cluster);
  settleGenders(clusters, tokens);
  const bracketed = bracketedAcronyms(text, tokens, names, owners);
  const bySurname = index(clusters, (cluster) => surnames(cluster.words));
  const byGiven = index(clusters, (cluster) => [cluster.words[0] ?? '']);
  const byLast = index(clusters, headWords);
  const byAcronym = index(clusters, (cluster) => acronyms(cluster));
  const bySpelling = index(clusters, (cluster) => new Set(cluster.names.flatMap(({ words }) => words)));
  markFamiliar(names, tokens, byGiven);
  const alone = new Map<string, Cluster>();
  for (const name of names) {
    if (owners.has(name)) continue;
    const word = fold(name.words[0] ?? '');
    const owner =
      bracketed.get(word) ??
      ownerOf(name, word, tokens, { bySurname, byGiven, byAcronym, byLast, bySpelling });
    if (owner !== undefined) {
      owners.set(name, owner);
      if (owner) {
        owner.names.push(name);
        if (owner.kind === 'unknown' && tokens[name.titled - 1]?.lower !== 'the') owner.kind = 'person';
      }
      continue;
    }
    const cluster = alone.get(word) ?? newCluster([word], name.kind);
    if (cluster.kind === 'unknown') cluster.kind = name.kind;
    if (name.kind === 'person' && name.titled < name.from) cluster.kind = 'person';
    cluster.names.push(name);
    alone.set(word, cluster);
    owners.set(name, cluster);
  }
  const whole = [...clusters, ...alone.values()];
  settleGenders([...alone.values()], tokens);
  voteGenders(tokens, owners);
  const entities = new Map<Cluster, Entity>();
  const low = new Set(tokens.flatMap((token) => (token.capital ? [] : [token.lower])));
  for (const cluster of whole) entities.set(cluster, entityOf(text, tokens, cluster, low));
  const of = new Map<Name, Entity | null>();
  for (const [name, cluster] of owners) of.set(name, cluster ? (entities.get(cluster) ?? null) : null);
  return { all: [...entities.values()], of };
}

/**
 * Acronyms by the body before them in brackets, `African Farmers Congress (AFC)`: the letters begin its words, in their order. A name that
 * has one is a body’s.
 */
function bracketedAcronyms(
  text: string,
  tokens: readonly Token[],
  names: readonly Name[],
  owners: ReadonlyMap<Name, Cluster | null>,
): Map<string, Cluster> {
  const found = new Map<string, Cluster>();
  for (const [i, name] of names.entries()) {
    const full = names[i - 1];
    const cluster = full && owners.get(full);
    const letters = name.words[0] ?? '';
    if (!cluster || name.words.length > 1 || !/^\p{Lu}[\p{L}.]*\p{Lu}\p{L}?$/u.test(letters)) continue;
    if (tokens[name.from - 1]?.text !== '(' || tokens[name.to]?.text !== ')' || full.to !== name.from - 1)
      continue;
    if (!spells(fold(letters), text.slice(full.start, full.end))) continue;
    found.set(fold(letters), cluster);
    if (cluster.kind === 'person' || cluster.kind === 'unknown') cluster.kind = 'organization';
  }
  return found;
}

/** Whether each letter begins a word of the name, one after the other; the first letter begins its first word. */
function spells(letters: string, name: string): boolean {
  const words = name.split(/[\s-]+/).map((word) => fold(word));
  let at = 0;
  for (const word of words) if (word.startsWith(letters[at] ?? ' ')) at += 1;
  return at === letters.length && words[0]?.[0] === letters[0];
}

/** Persons called by their given name alone: the surname alone is then rather another's. */
function markFamiliar(
  names: readonly Name[],
  tokens: readonly Token[],
  byGiven: ReadonlyMap<string, Cluster[]>,
): void {
  const counts = new Map<Cluster, number>();
  for (const name of names) {
    if (name.words.length !== 1 || name.heading || tokens[name.from]?.quoted) continue;
    const sharing = byGiven.get(fold(name.words[0] ?? '')) ?? [];
    const [only] = sharing;
    if (only?.kind === 'person' && sharing.length === 1) counts.set(only, (counts.get(only) ?? 0) + 1);
  }
  for (const [cluster, count] of counts) cluster.familiar = count >= 3 && count >= cluster.names.length;
}

function newCluster(words: string[], kind: Name['kind']): Cluster {
  return { words, names: [], long: [], kind, gender: null, shared: 0 };
}

/** Names of two words and more, equal ones together. */
function clusterLongNames(names: readonly Name[]): Cluster[] {
  const clusters = new Map<string, Cluster>();
  for (const name of names) {
    const words = name.words.map(fold);
    if (words.length < 2) continue;
    const key = spelledOnce(words);
    const cluster = clusters.get(key) ?? newCluster(words, name.kind);
    if (cluster.kind === 'unknown') cluster.kind = name.kind;
    cluster.names.push(name);
    clusters.set(key, cluster);
  }
  return [...clusters.values()];
}

/** One spelling for `Philip Marsh` and `Phillip Marsh`: a letter doubled in a given name is a slip, not somebody else. */
function spelledOnce(words: readonly string[]): string {
  const given = words.slice(0, -1).map((word) => word.replace(/(\p{L})\1/gu, '$1'));
  return [...given, words.at(-1)].join(' ');
}

/** Shorter forms of two words and more (`Ana Ruiz` of `Ana M. Ruiz`, `Bureau of Prisons`) into the longest. */
function mergeForms(clusters: readonly Cluster[]): Cluster[] {
  const kept: Cluster[] = [];
  const sorted = [...clusters].sort((a, b) => b.words.length - a.words.length);
  const byLast = new Map<string, Cluster[]>();
  for (const cluster of sorted) {
    const last = lastWord(cluster.words);
    const same = (byLast.get(last) ?? []).filter((longer) => isFormOf(cluster, longer));
    const hasParticle = PARTICLES.has(cluster.words[0] ?? '');
    const owner =
      pick(same) ??
      (hasParticle ? pick(kept.filter((longer) => isFirstSurname(cluster, longer))) : undefined);
    if (owner) {
      owner.names.push(...cluster.names);
      if (owner.kind === 'unknown') owner.kind = cluster.kind;
      continue;
    }
    kept.push(cluster);
    push(byLast, last, cluster);
  }
  for (const cluster of kept) {
    cluster.names.sort((a, b) => a.start - b.start);
    cluster.long = [...cluster.names];
  }
  return kept;
}

function push(map: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const same = map.get(key);
  if (same) same.push(cluster);
  else map.set(key, [cluster]);
}

function isFormOf(short: Cluster, long: Cluster): boolean {
  if (suffixOf(short.words) !== suffixOf(long.words) && suffixOf(short.words) !== '') return false;
  if (suffixOf(long.words) !== '' && suffixOf(short.words) === '') return false;
  const ends = long.words.slice(-short.words.length).every((word, i) => word === short.words[i]);
  if (ends && (short.kind === long.kind || long.kind === 'unknown' || short.kind === 'unknown')) return true;
  if (short.kind === 'organization' || long.kind === 'organization') return false;
  return short.words[0] === long.words[0];
}

/** `De la Vega` of `José Luis de la Vega Montero`: the first of two surnames, with its particle. */
function isFirstSurname(short: Cluster, long: Cluster): boolean {
  if (long.kind === 'organization' || long.kind === 'place') return false;
  const at = long.words.indexOf(short.words[0]!, 1);
  return at > 0 && short.words.every((word, i) => word === long.words[at + i]);
}

function suffixOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return SUFFIXES.has(last) ? last : '';
}

function lastWord(words: readonly string[]): string {
  return (suffixOf(words) ? words.at(-2) : words.at(-1)) ?? '';
}

/** What may stand for the whole of a person's name: the last word, with its particle, and a middle one (`Guajardo Villarreal`). */
function surnames(words: readonly string[]): string[] {
  const bare = suffixOf(words) ? words.slice(0, -1) : words;
  return [...new Set(bare.slice(1).filter((word) => word.length > 1 && !PARTICLES.has(word)))];
}

function acronyms(cluster: Cluster): string[] {
  if (cluster.kind === 'person' || cluster.words.length < 2) return [];
  const big = cluster.words.filter((word) => !ACRONYM_GAPS.has(word));
  return [...new Set([big, cluster.words].map((words) => words.map((word) => word[0]).join('')))];
}

function index(
  clusters: readonly Cluster[],
  keys: (cluster: Cluster) => Iterable<string>,
): Map<string, Cluster[]> {
  const map = new Map<string, Cluster[]>();
  for (const cluster of clusters) for (const key of keys(cluster)) push(map, key, cluster);
  return map;
}

/** What a body may be called alone: its last word, and the noun before `of`: `the Ministry` is the `Union Ministry of Mines`. */
function headWords({ words, kind }: Cluster): Set<string> {
  const of = words.findIndex((word) => word === 'of' || word === 'for');
  const noun = kind === 'organization' && of > 0 ? words[of - 1]! : '';
  return new Set([words.at(-1) ?? '', ...(ORGANIZATION_HEADS.has(noun) ? [noun] : [])]);
}

type Indexes = {
  bySurname: ReadonlyMap<string, Cluster[]>;
  byGiven: ReadonlyMap<string, Cluster[]>;
  byAcronym: ReadonlyMap<string, Cluster[]>;
  byLast: ReadonlyMap<string, Cluster[]>;
  /** By each word of the name as the article writes it. */
  bySpelling: ReadonlyMap<string, Cluster[]>;
};

/** The cluster that a name of one word belongs to; null when two could, undefined when none. */
function ownerOf(
  name: Name,
  word: string,
  tokens: readonly Token[],
  by: Indexes,
): Cluster | null | undefined {
  if (name.kind === 'place') return undefined;
  const definite = tokens[name.from - 1]?.lower === 'the';
  const acronym = /^[A-Z.]{2,}$/.test(name.words[0] ?? '');
  if (acronym) {
    const owner = pick(by.byAcronym.get(word) ?? []);
    if (owner) return owner;
  }
  if (name.kind === 'organization' || definite) {
    const begins = definite ? [] : (by.byGiven.get(word) ?? []);
    const short = [...new Set([...(by.byLast.get(word) ?? []), ...begins])].filter(
      (cluster) => cluster.kind !== 'person',
    );
    const bodies = short.filter((cluster) => cluster.kind === 'organization' || cluster.kind === 'work');
    // `The Harbour Trust’s Office` is no other body’s `Office`.
    const isOwned = tokens[name.from - 1]?.possessive === true;
    const owner = isOwned ? undefined : pick(bodies.length > 0 ? bodies : short);
    if (owner && !LONE_BODIES.has(word)) return owner;
    if (name.kind === 'organization' && !acronym) return undefined;
    if (definite && !(by.bySurname.has(word) || by.byGiven.has(word))) return undefined;
  }
  const person = (cluster: Cluster): boolean =>
    (cluster.kind === 'person' || cluster.kind === 'unknown') &&
    !(acronym && isAnotherWord(name, cluster, by));
  const gender = genderOfTitle(name, tokens);
  const fits = (cluster: Cluster): boolean =>
    person(cluster) && !(gender && cluster.gender && gender !== cluster.gender);
  const last = (by.bySurname.get(word) ?? []).filter(fits);
  const exact = last.filter((cluster) => lastWord(cluster.words) === word);
  const surname = narrowed(exact.length > 0 ? exact : last, name, gender, tokens);
  if (surname.length > 0) {
    const owner = surname.length === 1 ? surname[0]! : nearest(surname, name, tokens);
    if (owner) owner.lastShared = tokens[name.from]?.block;
    return owner;
  }
  const given = (by.byGiven.get(word) ?? []).filter(fits);
  // Who is called by a given name that two have in common cannot be decided.
  if (given.length > 1 && given.every(person)) return null;
  if (given.length > 0 && (isFirstName(word) || given.some((cluster) => cluster.kind === 'person'))) {
    return given.length === 1 ? given[0] : nearest(given, name, tokens);
  }
  // The article itself gives the full name before: no list has to know its first word.
  const [only] = given;
  if (given.length === 1 && only && opensFullName(only, name, tokens)) return only;
  if (DEPARTMENT_WORDS.has(word)) {
    return (
      pick((by.byGiven.get(word) ?? []).filter((cluster) => cluster.kind === 'organization')) ?? undefined
    );
  }
  return undefined;
}

/** `The U.N.` is not Kim Jae Un: letters stand for somebody whose name is written in small letters only in a headline, or after a title. */
function isAnotherWord(name: Name, cluster: Cluster, { bySpelling }: Indexes): boolean {
  const [letters = ''] = name.words;
  const isLoud = name.heading || name.titled < name.from || (letters.length > 4 && !letters.includes('.'));
  return !isLoud && !bySpelling.get(letters)?.includes(cluster);
}

/** Of several who share a surname, those whom the title before it means: `Mrs Harl` is a woman, `Mayor Harl` the mayor. */
function narrowed(
  clusters: readonly Cluster[],
  name: Name,
  gender: Gender,
  tokens: readonly Token[],
): readonly Cluster[] {
  if (clusters.length < 2 || name.titled === name.from) return clusters;
  const sure = gender ? clusters.filter((cluster) => cluster.gender === gender) : [];
  const heads = new Set(rolesOf(tokens, name, '').map(({ head }) => head));
  const holders = clusters.filter((cluster) =>
    cluster.names.some((one) => rolesOf(tokens, one, '').some(({ head }) => heads.has(head))),
  );
  if (holders.length > 0) return holders;
  return sure.length > 0 ? sure : clusters;
}

/** Whether a lone word is the given name of somebody named in full before: not a place where something is, nor the first word of a body. */
function opensFullName(cluster: Cluster, name: Name, tokens: readonly Token[]): boolean {
  const full = cluster.names[0];
  const before = tokens[name.from - 1]?.lower ?? '';
  return (
    full !== undefined &&
    full.start < name.start &&
    (cluster.kind === 'person' || cluster.kind === 'unknown') &&
    !/^\p{Lu}{2,}$/u.test(name.words[0] ?? '') &&
    !/^(?:in|at|from|near|to|the|outside|across|into)$/.test(before)
  );
}

function pick(clusters: readonly Cluster[]): Cluster | undefined {
  return clusters.length === 1 ? clusters[0] : undefined;
}

/** Of several who share a surname, the one whose it is here: newspapers give the others' in full. Null when nothing decides. */
function nearest(clusters: readonly Cluster[], name: Name, tokens: readonly Token[]): Cluster | null {
  // `Mr Harl` and `Mrs Harl` are both called so: `Harl` alone cannot be decided.
  const titled = (cluster: Cluster): boolean =>
    cluster.names.some((one) => one.words.length === 1 && one.titled < one.from);
  if (name.titled === name.from && clusters.filter(titled).length > 1) return null;
  const here = tokens[name.from];
  const starts = clusters.flatMap((cluster) => cluster.names[0] ?? []);
  const introduced = justIntroduced(clusters, name, tokens);
  const first = starts.sort((a, b) => a.start - b.start)[0];
  const scored = clusters.map((cluster) => {
    const last = lastBefore(cluster.long, name.start);
    const at = last ? tokens[last.from] : undefined;
    let score = Math.min(3, cluster.long.length) * 0.5;
    if (at && here && at.block === here.block) score += at.sentence === here.sentence ? 1.5 : 1;
    if (last) score += 1;
    if (cluster.familiar) score -= 1.5;
    if (cluster === introduced) score += 1.5;
    if (cluster.names[0] === first) score += 0.5;
    return {
      cluster,
      last,
      score: score + Math.min(2, cluster.shared * 0.25),
      first: cluster.names[0]?.start ?? Infinity,
    };
  });
  scored.sort((a, b) => b.score - a.score || a.first - b.first);
  const [best, second] = scored;
  if (!best) return null;
  const close = second ? best.score - second.score : Infinity;
  if (second && close < 0.5 && best.first > second.first) return null;
  // Named in one breath, with nothing else to choose by: being named first is no reason.
  if (close <= 0.5 && inOneBreath(best.last, second?.last, tokens)) return null;
  best.cluster.shared += 1;
  return best.cluster;
}

/** Of several who share a surname, the one who has just been named in full, if the others have not been named for some paragraphs. */
function justIntroduced(
  clusters: readonly Cluster[],
  name: Name,
  tokens: readonly Token[],
): Cluster | undefined {
  const here = tokens[name.from]?.block ?? 0;
  const seen = clusters.map((cluster) => {
    const full = lastBefore(cluster.long, name.start);
    return Math.max(
      full ? (tokens[full.from]?.block ?? -Infinity) : -Infinity,
      cluster.lastShared ?? -Infinity,
    );
  });
  const last = Math.max(...seen);
  const others = seen.filter((block) => block < last);
  if (here - last > 1 || others.length !== seen.length - 1) return undefined;
  return others.every((block) => last - block >= LONG_UNNAMED) ? clusters[seen.indexOf(last)] : undefined;
}

/** Who has not been named for this many paragraphs is no longer meant by a surname that another has. */
const LONG_UNNAMED = 2;

/** `Ana Ruiz and Leo Ruiz`, `Ana Ruiz and her brother, Leo Ruiz` */
function inOneBreath(a: Name | undefined, b: Name | undefined, tokens: readonly Token[]): boolean {
  if (!a || !b) return false;
  const [from, to] = a.start < b.start ? [a.to, b.from] : [b.to, a.from];
  const between = tokens.slice(from, to).map(({ lower }) => lower);
  return between.length <= 5 && between.includes('and');
}

/** The last of names in order that begins before `at`. */
function lastBefore(names: readonly Name[], at: number): Name | undefined {
  return names[lowerBound(names.length, (i) => names[i]!.start >= at) - 1];
}

function genderOfTitle(name: Name, tokens: readonly Token[]): Gender {
  for (let i = name.titled; i < name.from; i++) {
    const lower = tokens[i]?.lower ?? '';
    const gender = TITLES.get(lower)?.gender ?? genderOfNoun(lower);
    if (gender) return gender;
  }
  return null;
}

/** Titles, gendered nouns just before the name and given names; the titles first. */
function settleGenders(clusters: readonly Cluster[], tokens: readonly Token[]): void {
  for (const cluster of clusters) {
    if (cluster.kind !== 'person' && cluster.kind !== 'unknown') continue;
    for (const name of cluster.names) {
      // `her husband, Leo Sand`
      const apposed = tokens[name.titled - 1]?.text === ',' ? 2 : 1;
      const before = tokens[name.titled - apposed]?.lower ?? '';
      cluster.gender ??=
        genderOfTitle(name, tokens) ?? genderOfNoun(before) ?? genderOfRelation(name, tokens);
    }
    if (cluster.words.length > 1 || isFirstName(cluster.words[0] ?? '')) {
      cluster.gender ??= genderOfFirstName(cluster.words[0] ?? '');
    }
  }
}

/** `Lorna Harl, his wife,` is a woman; `Ewan Harl and his wife` is a man. */
function genderOfRelation(name: Name, tokens: readonly Token[]): Gender {
  const [first, second, third] = [0, 1, 2].map((n) => tokens[name.to + n]?.lower ?? '');
  if (first === ',' && /^(?:his|her|the|a)$/.test(second ?? '')) return genderOfNoun(third ?? '');
  const kin = genderOfNoun(third ?? '');
  if (first !== 'and' || kin === null || !/^(?:wife|husband|widow|widower)$/.test(third ?? '')) return null;
  if (second === 'his') return 'male';
  return second === 'her' ? 'female' : null;
}

/** Genders that neither a title nor a given name shows, from the pronouns that can mean nobody else. */
function voteGenders(tokens: readonly Token[], owners: ReadonlyMap<Name, Cluster | null>): void {
  const persons = [...owners].filter(
    ([, cluster]) => cluster && (cluster.kind === 'person' || cluster.kind === 'unknown'),
  );
  for (const [cluster, gender] of votes(
    tokens,
    new Map(persons.map(([name, cluster]) => [name.from, cluster])),
  )) {
    if (cluster) cluster.gender ??= gender;
  }
}

function entityOf(
  text: string,
  tokens: readonly Token[],
  cluster: Cluster,
  low: ReadonlySet<string>,
): Entity {
  const names = [...cluster.names].sort((a, b) => a.start - b.start);
  const best = fullest(names, text);
  const slice = best ? text.slice(best.start, best.end) : '';
  const roles = names.flatMap((name) => rolesOf(tokens, name, text));
  const full = slice.replace(/\s+/g, ' ');
  const forms = new Set(names.map((name) => text.slice(name.start, name.end).replace(/\s+/g, ' ')));
  const texts = new Set(roles.flatMap((role) => (role.text ? [role.text] : [])));
  const kind = cluster.kind === 'unknown' ? kindInContext(tokens, cluster.names, roles, low) : cluster.kind;
  return {
    name: full,
    type: kind,
    named: true,
    plural:
      kind === 'organization' &&
      LINKING_HEADS.has(cluster.words[0] ?? '') &&
      /s$/.test(cluster.words[0] ?? ''),
    gender:
      cluster.gender ??
      // What a title may stand for shows no gender: `Cllr` is a councilman or not.
      roles
        .map((role) => (role.noun < 0 ? null : genderOfNoun(role.head)))
        .find((gender) => gender !== null) ??
      null,
    names,
    roles,
    writtenRoles: writtenRoles(roles),
    aliases: distinct([...forms, ...texts], full),
    speaksFor: null,
    mention: best ? [best.start, best.end] : [0, 1],
    words: best ? best.words.map(fold) : [],
  };
}

/** The roles that are written out, in the order of the text; of those that begin at one place the longest. */
function writtenRoles(roles: readonly Role[]): Role[] {
  return roles
    .filter(({ text }) => text !== '')
    .toSorted((a, b) => a.at - b.at || b.text.length - a.text.length)
    .filter((role, i, sorted) => role.at !== sorted[i - 1]?.at);
}

/** The name of the most words; among equals one that is not all capitals, then the first outside a headline. */
function fullest(names: readonly Name[], text: string): Name | undefined {
  const loud = (name: Name): boolean =>
    /^\P{Ll}+$/u.test(text.slice(name.start, name.end)) && name.words.some((word) => word.length > 1);
  return [...names].sort(
    (a, b) =>
      b.words.length - a.words.length ||
      Number(loud(a)) - Number(loud(b)) ||
      Number(a.heading) - Number(b.heading) ||
      a.start - b.start,
  )[0];
}
