import { DEMONYMS } from '../../english/demonyms.ts';
import { ANY_BODY_NOUNS, OUTLET_NOUNS } from '../../english/descriptionNouns.ts';
import { BODY_NOUNS } from '../../english/groupNouns.ts';
import { isPersonNoun, singularOfPersons } from '../../english/personNouns.ts';
import { PLACES } from '../../english/places.ts';
import { pronounForm } from '../../english/pronouns.ts';
import type { NameKind } from '../../names/nameKind.ts';
import type { Name } from '../../names/names.ts';
import type { Token } from '../../text/annotated/token.ts';
import type { Role } from './entity.ts';

const SAYING =
  /^(?:said|says|told|tells|added|adds|asked|asks|denied|insisted|argued|warned|replied|recalled|wrote)$/;

/**
 * What names that no list knows are the names of, by what the article says beside them; `unknown` where it does not show it. `low` are
 * the words that the article writes without a capital.
 */
export function kindInContext(
  tokens: readonly Token[],
  names: readonly Name[],
  roles: readonly Role[],
  low: ReadonlySet<string>,
): NameKind {
  if (roles.length > 0) return 'person';
  let person = 0;
  let body = 0;
  for (const name of names) {
    const signs = signsBeside(tokens, name);
    person += signs.person;
    body += signs.body;
  }
  if (person !== body) return person > body ? 'person' : 'organization';
  if (person === 0 && names.some((name) => isWhereThingsAre(tokens, name))) return 'place';
  return person === 0 && names.some((name) => speaksAsPerson(tokens, name, low)) ? 'person' : 'unknown';
}

/** What stands beside one mention: an age, `who`, `which`, the noun of an apposition, the pronoun of what it says. */
function signsBeside(tokens: readonly Token[], name: Name): { person: number; body: number } {
  const after = tokens[name.to];
  const next = tokens[name.to + 1];
  if (after?.text === ',' && /^(?:1?\d{1,2}|who|whose)$/.test(next?.lower ?? ''))
    return { person: 2, body: 0 };
  if (after?.lower === 'who') return { person: 2, body: 0 };
  if (after?.text === ',' && next?.lower === 'which') return { person: 0, body: 2 };
  if (isAffiliation(tokens, name)) return { person: 0, body: 2 };
  const apposed = apposedNoun(tokens, name) ?? outletBefore(tokens, name);
  if (apposed && (BODY_NOUNS.has(apposed) || ANY_BODY_NOUNS.has(apposed))) return { person: 0, body: 2 };
  if (apposed && (isPersonNoun(apposed) || /(?:er|or|ist|man|woman|ian)$/.test(apposed)))
    return { person: 2, body: 0 };
  if (!after || !SAYING.test(after.lower)) return { person: 0, body: 0 };
  // `Thandiwe said she had walked` · `Tidewell said it would close`
  for (let n = name.to + 1; n < name.to + 4 && tokens[n]?.sentence === after.sentence; n++) {
    const form = pronounForm(tokens[n]?.lower ?? '');
    if (form === 'he' || form === 'she') return { person: 1, body: 0 };
    if (form === 'it' && tokens[n]?.lower === 'its') return { person: 0, body: 1 };
    if (form === 'it' && /^(?:would|will|has|had|plans|expects|expected)$/.test(tokens[n + 1]?.lower ?? ''))
      return { person: 0, body: 1 };
  }
  return { person: 0, body: 0 };
}

/** `Ciara Breen (Ind)`, `Rhoda Blunt (Reform, Kessa North)`: a party or a place in brackets right behind somebody. */
function isAffiliation(tokens: readonly Token[], name: Name): boolean {
  const [open, before, after] = [tokens[name.from - 1], tokens[name.from - 2], tokens[name.to]];
  if (open?.text !== '(' || !before?.capital || name.words.length > 2) return false;
  return after?.text === ')' || after?.text === ',';
}

/** The noun of `newspaper Norra Bladet`, `the weekly Lantern`: no person is called so; null where another word stands before the name. */
function outletBefore(tokens: readonly Token[], name: Name): string | null {
  const noun = tokens[name.titled - 1];
  return noun?.sentence === tokens[name.from]?.sentence && OUTLET_NOUNS.has(noun?.lower ?? '')
    ? noun!.lower
    : null;
}

/** The noun of `The ferry company, Tidewell,` in lower case; null where none stands before the name. */
function apposedNoun(tokens: readonly Token[], name: Name): string | null {
  let comma = name.titled - 1;
  if (tokens[comma]?.lower === 'the') comma -= 1;
  if (tokens[comma]?.text !== ',' || tokens[comma]?.sentence !== tokens[name.from]?.sentence) return null;
  for (let n = comma - 2; n >= Math.max(0, comma - 7); n--) {
    if (/^(?:the|a|an|his|her|its|their)$/.test(tokens[n]?.lower ?? '') || tokens[n]?.possessive)
      return tokens[comma - 1]?.lower ?? null;
  }
  return null;
}

/** A subject of speech with two to four words of which none is a common noun, a place or a people: so are people named. */
function speaksAsPerson(tokens: readonly Token[], name: Name, low: ReadonlySet<string>): boolean {
  const { words } = name;
  if (words.length < 2 || words.length > 4 || words[0] === 'Al' || tokens[name.from - 1]?.lower === 'the')
    return false;
  const beside = [tokens[name.to], tokens[name.from - 1]].some((token) => token && SAYING.test(token.lower));
  if (!beside || words.some((word) => word === '&' || /^\p{Lu}{3,}$/u.test(word))) return false;
  return words.every((word) => {
    const lower = word.toLowerCase();
    if (PLACES.has(lower) || DEMONYMS.has(lower) || BODY_NOUNS.has(lower)) return false;
    if (isPersonNoun(lower) || singularOfPersons(lower) !== null) return false;
    return !low.has(lower);
  });
}

/** What a country or a town has, and no person: `Velden’s foreign minister`. */
const OF_PLACES =
  /^(?:government|parliament|army|navy|police|border|borders|capital|coast|mayor|president|minister|premier|ambassador|economy|airport|harbour|harbor|council|streets|population)$/;

/** `in Tarn`, `the town of Tarn`, `Velden’s foreign minister`: a name of one word that no list knows is then a place’s. */
function isWhereThingsAre(tokens: readonly Token[], name: Name): boolean {
  if (name.words.length !== 1) return false;
  const [before, twoBefore] = [tokens[name.from - 1]?.lower, tokens[name.from - 2]?.lower ?? ''];
  if (before === 'in' && !name.possessive) return true;
  if (before === 'of' && /^(?:town|city|village|island|port|province|region|state|district)$/.test(twoBefore))
    return true;
  if (!name.possessive) return false;
  const near = [tokens[name.to], tokens[name.to + 1]];
  return near.some((token) => token !== undefined && OF_PLACES.test(token.lower));
}
