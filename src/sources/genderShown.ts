import type { KnownGender, SourceFacts, Span } from '../data/index.ts';
import { FUNCTION_WORDS } from '../english/functionWords.ts';
import { genderOfNoun, isPersonNoun } from '../english/personNouns.ts';
import { genderOfPronoun } from '../english/pronouns.ts';
import { TITLES } from '../english/titles.ts';
import type { Name } from '../names/names.ts';
import type { Entity, NamedText, PronounLink } from '../resolve/index.ts';
import type { Token } from '../text/annotated/token.ts';

type Shown = NonNullable<SourceFacts['gender']>;
/**
 * A sign in the text. A weak one counts only where there is no other: `chairman` is also said of women, and a pronoun may mean
 * somebody that the sentence before names.
 */
type Sign = Shown & { readonly weak?: boolean };

/** From this probability on, a pronoun that may mean several is taken for the likeliest: in the 38 hand-counted articles it added no error. */
const LIKELY = 0.6;
/** Of the pronouns for one person, so many must agree: some are bound to the wrong one. */
const AGREEING = 0.75;

/**
 * For each entity, the signs of its gender in the text: titles, gendered roles, pronouns that can mean nobody else, and, as weak ones,
 * pronouns that are likely to mean it. `links` are those of pronouns.
 */
export function genderSigns(
  named: NamedText,
  links: ReadonlyMap<number, PronounLink>,
): ReadonlyMap<Entity, readonly Sign[]> {
  const signs = new Map<Entity, Sign[]>();
  const add = (entity: Entity, sign: Sign) => {
    const known = signs.get(entity);
    if (known) known.push(sign);
    else signs.set(entity, [sign]);
  };
  for (const entity of named.entities.all) {
    if (entity.type !== 'person' && entity.type !== 'unknown') continue;
    for (const name of entity.names) for (const sign of besideName(name, named.tokens)) add(entity, sign);
    for (const { head, noun } of entity.roles) {
      const token = named.tokens[noun];
      const value = genderOfNoun(head);
      if (token && value) add(entity, signOf(token, value, 'role'));
    }
  }
  for (const [entity, token, value, weak] of pronouns(named, links))
    add(entity, { ...signOf(token, value, 'pronoun'), weak });
  return signs;
}

/** The gender that signs show; null where they show none, or both. */
export function genderOf(signs: readonly Sign[]): Shown | null {
  const strong = signs.filter(({ weak }) => !weak);
  const counted = strong.length > 0 ? strong : signs;
  const plain = counted.filter(({ by }) => by !== 'pronoun');
  // One title says more than pronouns, but both ways is neither.
  const values = new Set(plain.map(({ value }) => value));
  if (values.size > 1) return null;
  const [shown] = plain;
  const pronounsOf = counted.filter(({ by }) => by === 'pronoun');
  const female = pronounsOf.filter(({ value }) => value === 'female').length;
  const most: KnownGender = 2 * female >= pronounsOf.length ? 'female' : 'male';
  const agreeing = Math.max(female, pronounsOf.length - female);
  const agreed = pronounsOf.length > 0 && agreeing >= AGREEING * pronounsOf.length ? most : null;
  if (shown && agreed && agreed !== shown.value) return null;
  const sign = shown ?? pronounsOf.find(({ value }) => value === agreed);
  return sign ? { value: sign.value, by: sign.by, span: sign.span } : null;
}

/** The sign of a pronoun that is the source of a statement; null where it shows no gender. */
export function pronounSign(text: string, source: readonly Span[]): Sign | null {
  for (const [start, end] of source)
    for (const match of text.slice(start, end).matchAll(/\p{L}+/gu)) {
      const value = genderOfPronoun(match[0].toLowerCase());
      const from = start + match.index;
      if (value) return { value, by: 'pronoun', span: [from, from + match[0].length] };
    }
  return null;
}

/** Titles and nouns before a name, and kin after it: `Mrs Ruiz`, `her husband, Leo Sand`, `Ana Ruiz and her husband`. */
function besideName(name: Name, tokens: readonly Token[]): Sign[] {
  const found: Sign[] = [];
  const at = (n: number) => tokens[n];
  const lower = (n: number) => (at(n)?.lower ?? '').replace(/\.$/, '');
  for (let n = name.titled; n < name.from; n++) {
    const title = TITLES.get(lower(n))?.gender;
    const value = title ?? genderOfNoun(lower(n));
    if (value) found.push(signOf(at(n)!, value, title ? 'title' : 'role'));
  }
  const before = name.titled - (lower(name.titled - 1) === ',' ? 2 : 1);
  const noun = genderOfNoun(lower(before));
  if (noun && at(before)) found.push(signOf(at(before)!, noun, 'role'));
  const [first, second, third] = [name.to, name.to + 1, name.to + 2].map(lower);
  if (first === ',' && /^(?:his|her|the|a)$/.test(second!)) {
    const value = genderOfNoun(third!);
    if (value) found.push(signOf(at(name.to + 2)!, value, 'role'));
  }
  if (first === 'and' && /^(?:his|her)$/.test(second!) && /^(?:wife|husband|widow|widower)$/.test(third!))
    found.push(signOf(at(name.to + 1)!, second === 'his' ? 'male' : 'female', 'pronoun'));
  return found;
}

/**
 * Pronouns after a name where nobody else is named in the sentence, nor in the one before, and weaker ones that are likely to mean one of
 * several; what is quoted has others in view.
 */
function* pronouns(
  { tokens, names, entities }: NamedText,
  links: ReadonlyMap<number, PronounLink>,
): Generator<[Entity, Token, KnownGender, weak: boolean]> {
  const starts = new Map<number, Entity | null>();
  const titled = new Set<number>();
  const ends = new Set(names.map(({ to }) => to));
  for (const name of names) {
    const entity = entities.of.get(name) ?? null;
    if (entity === null || mayBePerson(entity)) starts.set(name.from, entity);
    for (let n = name.titled - 1; n < name.from; n++) titled.add(n);
  }
  const roleNouns = new Set([
    ...titled,
    ...entities.all.flatMap(({ roles }) => roles.map(({ noun }) => noun)),
  ]);
  let [here, before]: [Set<Entity | null>, Set<Entity | null>] = [new Set(), new Set()];
  let [someone, someoneBefore] = [false, false];
  let sentence = -1;
  for (const [i, token] of tokens.entries()) {
    if (token.sentence !== sentence) {
      const next = token.sentence === sentence + 1 && token.block === tokens[i - 1]?.block;
      before = next ? here : new Set();
      someoneBefore = next && someone;
      here = new Set();
      someone = false;
      sentence = token.sentence;
    }
    const owner = starts.get(i);
    if (owner !== undefined) here.add(owner);
    // `a voter`, `the mother`: somebody else that a pronoun may mean; not `no doctor`.
    else if (
      token.word &&
      !token.capital &&
      !roleNouns.has(i) &&
      isPersonNoun(token.lower) &&
      tokens[i - 1]?.lower !== 'no'
    )
      someone = true;
    const gender = token.word && !token.quoted ? genderOfPronoun(token.lower) : null;
    if (!gender) continue;
    // `Leo Sand, her opponent`: somebody else's.
    if (tokens[i - 1]?.text === ',' && ends.has(i - 1)) continue;
    if (someone || (here.size === 0 && someoneBefore)) continue;
    const inView = here.size > 0 ? here : before;
    const [only] = inView;
    const link = links.get(i);
    const likely = link && link.share >= LIKELY ? link.entity : null;
    if (only && inView.size === 1 && (!likely || likely === only))
      yield [only, token, gender, [...before].some((one) => one !== only)];
    else if (likely?.named) yield [likely, token, gender, true];
  }
}

/** A name of unknown kind may be a person's where it does not begin as none does: `For Our Future`. */
function mayBePerson({ type, words }: Entity): boolean {
  return type === 'person' || (type === 'unknown' && !FUNCTION_WORDS.has(words[0] ?? ''));
}

function signOf({ start, end, lower }: Token, value: KnownGender, by: Shown['by']): Sign {
  return { value, by, span: [start, end], weak: by === 'role' && value === 'male' && lower.endsWith('man') };
}
