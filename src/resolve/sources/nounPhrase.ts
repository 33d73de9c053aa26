import { DEMONYMS, PEOPLES } from '../../english/demonyms.ts';
import { BODY_NOUNS, GROUP_NOUNS, WORK_NOUNS } from '../../english/groupNouns.ts';
import { AGE_OR_BIRTHPLACE } from '../../english/lifeWords.ts';
import { headOfPerson, isPersonNoun, singularOfPersons } from '../../english/personNouns.ts';
import {
  DEFINITE_DETERMINERS,
  INDEFINITE_DETERMINERS,
  NO_COMPOUND,
  NOUN_PHRASE_ENDS,
  QUANTITIES,
} from '../../english/phraseWords.ts';
import { OWNING_DETERMINERS } from '../../english/pronouns.ts';
import type { Token } from '../../text/annotated/token.ts';
import type { EntityType } from '../entities/entity.ts';
import type { NamedText } from '../namedText.ts';

/** A phrase that describes instead of naming: `the finance minister`, `two officials`, `a new study`. */
export type NounPhrase = {
  /** Its tokens up to its noun, determiner included: `[from, noun]`. */
  from: number;
  noun: number;
  /** The noun, lower case, singular for persons. */
  head: string;
  /** The words between determiner and noun, lower case. */
  modifiers: readonly string[];
  type: EntityType;
  plural: boolean;
  determiner: 'definite' | 'indefinite' | 'possessive' | 'bare';
};

/** What a lower-case noun stands for; null when it is in none of the lists. */
export function nounAt(token: Token): { type: EntityType; plural: boolean; head: string } | null {
  if (!token.word) return null;
  const word = token.lower;
  if (PEOPLES.has(word) && token.capital) return { type: 'group', plural: true, head: word };
  if (/^(?:PM|DPM|CM|MP)$/.test(token.text)) return { type: 'person', plural: false, head: word };
  if (token.capital && !token.first && DEMONYMS.has(word)) return null;
  if (isPersonNoun(word)) return { type: 'person', plural: false, head: headOfPerson(word) };
  const singular = singularOfPersons(word);
  if (singular) return { type: 'group', plural: true, head: singular };
  if (GROUP_NOUNS.has(word)) return { type: 'group', plural: true, head: word };
  if (BODY_NOUNS.has(word)) return { type: 'organization', plural: false, head: word };
  if (WORK_NOUNS.has(word)) return { type: 'work', plural: false, head: word };
  if (word.endsWith('ies') && BODY_NOUNS.has(`${word.slice(0, -3)}y`))
    return { type: 'group', plural: true, head: `${word.slice(0, -3)}y` };
  if (word.endsWith('s') && BODY_NOUNS.has(word.slice(0, -1)))
    return { type: 'group', plural: true, head: word.slice(0, -1) };
  if (word.endsWith('s') && WORK_NOUNS.has(word.slice(0, -1)))
    return { type: 'work', plural: true, head: word.slice(0, -1) };
  return null;
}

/** The noun phrase whose noun is token `noun`, or null when that token heads none: part of a longer noun or a name, or a
 * verb. With `any`, nouns of no list count, too; `least` is the first token that may belong to it, `ends` says that it ends here. */
export function nounPhraseAt(
  named: NamedText,
  noun: number,
  { least = 0, any = false, ends = false }: { least?: number; any?: boolean; ends?: boolean } = {},
): NounPhrase | null {
  const { tokens, nameAt } = named;
  const token = tokens[noun];
  if (!token || nameAt.has(noun)) return null;
  const isKnown = any || (ends && hasLife(tokens, noun)) || (!token.capital && named.byRole.has(token.lower));
  const found = nounAt(token) ?? (isKnown ? unlisted(token) : null);
  if (!found) return null;
  const next = tokens[noun + 1];
  if (!ends && QUANTITIES.has(found.head) && next?.sentence === token.sentence && !afterQuantity(next))
    return null;
  if (!ends && next && next.sentence === token.sentence && !token.possessive && continues(named, noun + 1))
    return null;
  let from = noun;
  let determiner: NounPhrase['determiner'] = 'bare';
  for (let n = noun - 1; n >= Math.max(least, noun - 8); n--) {
    const left = tokens[n];
    if (!left || left.sentence !== token.sentence) break;
    if (left.text === '.' && nameAt.has(n - 1)) continue;
    const kind = left.lower === 'that' && n < noun - 1 ? null : determinerOf(left, nameAt.has(n));
    if (kind) {
      determiner = kind;
      from = n;
      if (kind === 'possessive') from = startOfName(named, n);
      break;
    }
    if (
      (!left.word && !/^\d|^[“”"']/.test(left.text)) ||
      NOUN_PHRASE_ENDS.has(left.lower) ||
      left.lower.endsWith('ly')
    )
      break;
    from = n;
  }
  // Without a determiner of its own no list shows where the phrase begins: `The ruling helps young drivers`.
  const start = named.mentionStarts.get(noun) ?? from;
  if (start <= noun && start - from > (determiner === 'bare' ? 0 : 2)) {
    from = start;
    determiner = determinerOf(tokens[start]!, nameAt.has(start)) ?? 'bare';
  }
  const first = determiner === 'bare' ? from : from + 1;
  const modifiers = tokens
    .slice(first, noun)
    .filter((word) => word.word)
    .map((word) => word.lower);
  return { from, noun, head: found.head, modifiers, type: found.type, plural: found.plural, determiner };
}

/** `the 31-year-old`, `the Cork-born striker`: whoever has an age or a birthplace is a person, whatever the noun. */
function hasLife(tokens: readonly Token[], noun: number): boolean {
  return tokens
    .slice(Math.max(0, noun - 3), noun + 1)
    .some(({ lower, sentence }) => sentence === tokens[noun]!.sentence && AGE_OR_BIRTHPLACE.test(lower));
}

/** A word of no list that stands where only a noun can. */
function unlisted(token: Token): { type: EntityType; plural: boolean; head: string } | null {
  if (AGE_OR_BIRTHPLACE.test(token.lower)) return { type: 'person', plural: false, head: token.lower };
  if (!token.word || NOUN_PHRASE_ENDS.has(token.lower) || token.lower.endsWith('ly')) return null;
  const plural = /[^su]s$/.test(token.lower);
  return { type: plural ? 'group' : 'person', plural, head: token.lower };
}

function afterQuantity(next: Token): boolean {
  return (
    !next.word ||
    NOUN_PHRASE_ENDS.has(next.lower) ||
    /^(?:say|think|believe|want|argue|fear|see|feel|know|called|wondered|worry|expect|hope)$|ed$/.test(
      next.lower,
    )
  );
}

/** Whether the token goes on with the noun before it: another noun of the lists or a name. */
function continues(named: NamedText, n: number): boolean {
  const token = named.tokens[n];
  if (!token?.word) return false;
  const name = named.nameAt.get(n);
  if (name) return name.from === n && name.kind === 'person';
  return !token.capital && nounAt(token) !== null && !NO_COMPOUND.has(token.lower);
}

function determinerOf(token: Token, inName: boolean): NounPhrase['determiner'] | null {
  if (token.possessive) return 'possessive';
  if (inName) return null;
  if (DEFINITE_DETERMINERS.has(token.lower)) return 'definite';
  if (INDEFINITE_DETERMINERS.has(token.lower)) return 'indefinite';
  return OWNING_DETERMINERS.has(token.lower) ? 'possessive' : null;
}

function startOfName(named: NamedText, n: number): number {
  return named.nameAt.get(n)?.from ?? n;
}
