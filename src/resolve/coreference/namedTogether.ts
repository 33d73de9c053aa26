import type { Name } from '../../names/names.ts';
import type { Entity } from '../entities/entity.ts';
import type { NamedText } from '../namedText.ts';
import type { EntityMention } from './entityMention.ts';

/** Words between `and` and the name of the second: `and the engineer Leo Sand`. */
const MOST_WORDS_BEFORE = 5;
/** An apposition after the first name: `Ana Ruiz, the mayor of Tarn, and`. */
const MOST_APPOSITION = 14;
/** An apposition with degrees and where somebody works: `Ana Ruiz, MD, PhD, of the University of Tarn in Lusk, and colleagues`. */
const MOST_DEGREES = 26;
/** `MD`, `PhD`, `MBChB` */
const DEGREE = /^(?:[A-Z][a-z]?){2,4}$/;

/**
 * Two named together, as one that `they` can mean: `Ana Ruiz, the mayor, and Leo Sand`; with the mention of the first. Null where a
 * name joins none before it.
 */
export function joinedBefore(
  named: NamedText,
  name: Name,
  mentions: readonly EntityMention[],
): { readonly entity: Entity; readonly first: EntityMention } | null {
  const { tokens, entities, nameAt } = named;
  const second = entities.of.get(name);
  if (!second || name.possessive) return null;
  const { sentence } = tokens[name.from]!;
  let and = name.titled - 1;
  while (and > 0 && and > name.titled - MOST_WORDS_BEFORE && isRoleWord(and)) and -= 1;
  if (tokens[and]?.lower !== 'and' || tokens[and]!.sentence !== sentence) return null;
  const first = lastNamed(
    mentions,
    (mention) => mention.sentence >= sentence,
    (mention) => mention.sentence === sentence && mention.token < and && !mention.entity.members,
  );
  const firstName = first && nameAt.get(first.token);
  if (!firstName || first.entity === second || first.slot === 'owner' || !areAlike(first.entity, second))
    return null;
  if (!closes(firstName.to, and)) return null;
  // `between Ana Ruiz and Leo Sand`
  if (tokens[firstName.titled - 1]?.lower === 'between') return null;
  // `Ana Ruiz, Leo Sand and Ida Holm`
  const before = nameAt.get(firstName.titled - 2);
  const earlier =
    before?.to === firstName.titled - 1
      ? lastNamed(
          mentions,
          ({ token }) => token >= before.from,
          ({ token }) => nameAt.get(token) === before,
        )
      : undefined;
  const isList =
    earlier !== undefined && tokens[firstName.titled - 1]?.text === ',' && areAlike(earlier.entity, second);
  const members = [...(isList ? [earlier.entity] : []), first.entity, second];
  return { entity: together(members), first: isList ? earlier : first };

  function isRoleWord(n: number): boolean {
    const token = tokens[n]!;
    return token.word && token.lower !== 'and' && token.sentence === sentence && !nameAt.has(n);
  }

  /** Whether nothing but an apposition between commas, or brackets, stands between. */
  function closes(from: number, to: number): boolean {
    if (from === to) return true;
    const opens = tokens[from]!.text;
    if (to - from > MOST_APPOSITION || (opens !== ',' && opens !== '(')) return false;
    return tokens[to - 1]!.text === (opens === ',' ? ',' : ')');
  }
}

/**
 * Somebody and those who work with them, as one that `they` can mean: `Ana Ruiz, PhD, of Tarn, and colleagues`; with the mention of the one
 * named. Null where the noun of that token is not theirs.
 */
export function joinedColleagues(
  { tokens, nameAt }: NamedText,
  noun: number,
  colleagues: Entity,
  mentions: readonly EntityMention[],
): { readonly entity: Entity; readonly first: EntityMention } | null {
  if (tokens[noun]?.lower !== 'colleagues' || tokens[noun - 1]?.lower !== 'and') return null;
  const { sentence } = tokens[noun]!;
  const first = lastNamed(
    mentions,
    (mention) => mention.sentence >= sentence && mention.token >= noun - MOST_DEGREES,
    ({ entity: { type, name }, slot, token }) =>
      (type === 'person' || type === 'unknown') &&
      !DEGREE.test(name) &&
      slot !== 'owner' &&
      nameAt.has(token),
  );
  return first ? { entity: together([first.entity, colleagues]), first } : null;
}

/** The last mention by a name that fits; only mentions `from` somewhere on are looked at. */
function lastNamed(
  mentions: readonly EntityMention[],
  from: (mention: EntityMention) => boolean,
  fits: (mention: EntityMention) => boolean,
): EntityMention | undefined {
  for (let i = mentions.length - 1; i >= 0 && from(mentions[i]!); i--)
    if (mentions[i]!.form === 'name' && fits(mentions[i]!)) return mentions[i];
  return undefined;
}

function areAlike(a: Entity, b: Entity): boolean {
  const kind = ({ type }: Entity) => (type === 'unknown' ? 'person' : type);
  return kind(a) === kind(b) && (kind(a) === 'person' || kind(a) === 'organization');
}

function together(members: readonly Entity[]): Entity {
  const [first] = members;
  return {
    name: members.map(({ name }) => name).join(' | '),
    type: 'group',
    named: false,
    plural: true,
    gender: null,
    names: [],
    roles: [],
    writtenRoles: [],
    aliases: [],
    speaksFor: null,
    mention: first!.mention,
    words: [],
    members,
  };
}
