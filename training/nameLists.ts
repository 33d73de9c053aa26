import { oneOf } from '../bench/record/random.ts';
import { inputUnreadable } from '../src/errors.ts';

/** The names of one country, by kind; `given` are of either gender. */
type Country = Record<'male' | 'female' | 'given' | 'family', string[]>;
/** A given name and a family name, which may have several words: `Jan`, `van der Berg`. */
export type FullName = { readonly given: string; readonly family: string };
export type NameLists = {
  /** The names of one person; of a country, where one is given. */
  person(gender: 'female' | 'male' | null, random: () => number, country?: string): FullName;
  /** One word, capitalised, that could be the name of a town or of a body. */
  place(random: () => number): string;
  country(random: () => number): string;
};

/** Countries whose names are never trained on, so that names nobody has seen can be measured with them. */
export const KEPT_COUNTRIES = new Set([
  'fi_FI',
  'hr_HR',
  'id_ID',
  'ka_GE',
  'lv_LV',
  'pt_PT',
  'sk_SK',
  'tw_GH',
  'yo_NG',
]);
/** How often a name is invented, from the letters of its country's names. */
const INVENTED = 0.3;

/** The lists that `names.py` wrote: those to train with, or those kept to measure with. */
export function readNameLists(tsv: string, use: 'train' | 'measure'): NameLists {
  const countries = new Map<string, Country>();
  for (const line of tsv.trimEnd().split('\n')) {
    const [country, kind, name] = line.split('\t');
    if (!country || !name || !(kind === 'male' || kind === 'female' || kind === 'given' || kind === 'family'))
      throw inputUnreadable('the list of names', `this line is not "country, kind, name": ${line}`);
    if (KEPT_COUNTRIES.has(country) !== (use === 'measure')) continue;
    const lists = countries.get(country) ?? { male: [], female: [], given: [], family: [] };
    lists[kind].push(name);
    countries.set(country, lists);
  }
  const all = [...countries.keys()];
  const families = all.filter((country) => countries.get(country)!.family.length > 0);
  const inventors = new Map<string, (random: () => number) => string>();
  const drawn = (country: string, kind: keyof Country, random: () => number): string => {
    const list = countries.get(country)![kind];
    if (random() >= INVENTED || list.length < 100) return oneOf(list, random);
    const key = `${country} ${kind}`;
    const invent = inventors.get(key) ?? inventor(list);
    inventors.set(key, invent);
    return invent(random);
  };
  return {
    country: (random) => oneOf(all, random),
    person(gender, random, wanted) {
      const country = wanted ?? oneOf(all, random);
      const lists = countries.get(country)!;
      const kinds = (gender ? [gender] : (['female', 'male'] as const)).filter(
        (kind) => lists[kind].length > 0,
      );
      // A country without names of this gender lends none: its names of either gender serve.
      const kind = kinds.length > 0 ? oneOf(kinds, random) : lists.given.length > 0 ? 'given' : null;
      const family = lists.family.length > 0 ? country : oneOf(families, random);
      if (kind === null) return this.person(gender, random, oneOf(all, random));
      return { given: drawn(country, kind, random), family: drawn(family, 'family', random) };
    },
    place(random) {
      const name = drawn(oneOf(families, random), 'family', random).split(' ').at(-1)!;
      return name[0]!.toUpperCase() + name.slice(1);
    },
  };
}

/** How many letters before a letter decide it. */
const ORDER = 3;

/** Invents names letter by letter, as names of a list go on (a Markov chain over letters). */
function inventor(list: readonly string[]): (random: () => number) => string {
  const next = new Map<string, string[]>();
  for (const name of list) {
    const letters = [...name, ''];
    for (const [i, letter] of letters.entries()) {
      const before = letters.slice(Math.max(0, i - ORDER), i).join('');
      next.set(before, [...(next.get(before) ?? []), letter]);
    }
  }
  return (random) => {
    for (let tries = 0; tries < 50; tries++) {
      let name = '';
      for (let letter = oneOf(next.get('')!, random); letter; ) {
        name += letter;
        letter = name.length < 24 ? oneOf(next.get([...name].slice(-ORDER).join(''))!, random) : '';
      }
      if (name.length >= 4 && name.length <= 14 && /^[\p{L}’'-]+( [\p{L}’'-]+)*$/u.test(name)) return name;
    }
    return oneOf(list, random);
  };
}
