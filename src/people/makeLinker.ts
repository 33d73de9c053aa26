import type { Link, Linker, Person, SpeakerSeen } from '../data/index.ts';
import { clusterUnlinkedSpeakers } from './clusterUnlinkedSpeakers.ts';
import { middleInitial, plainName, surnameOf } from './plainName.ts';
import { rolesInArticles } from './rolesInArticles.ts';

/** A speaker is taken for a person from this score on, and where the next is not near it: a wrong name defames. */
const LEAST = 0.7;
const APART = 0.2;
/** What a whole name that fits is worth, and a surname alone. */
const NAME = 0.55;
const SURNAME = 0.3;
/** From this score on, a role held that day identifies the person; the name alone then scores higher elsewhere. */
const BY_ROLE = 0.9;
const ELSEWHERE = 0.15;
/** Nobody is quoted younger. */
const AGE = 16;

/**
 * Linker for these people. It links a speaker to the person with the same whole name who held, on the day of the
 * article, the role it gives; by the name alone only if a role ties the name to the person elsewhere in the record.
 * Namesakes who fit about as well are kept as candidates, and nobody is chosen. Speakers who can be nobody of these are joined among
 * themselves ({@link clusterUnlinkedSpeakers}).
 */
export function makeLinker(people: Iterable<Person>): Linker {
  const namesakes = namesakesIn(people);
  return (seen) => {
    const fits = seen.map((one) => fitsOf(one, namesakes));
    const known = new Set(
      fits.flatMap((some) => some.filter(({ score }) => score >= BY_ROLE).map(({ person }) => person)),
    );
    return clusterUnlinkedSpeakers(
      seen,
      fits.map((some) => chosenOf(some.map((one) => confirmed(one, known)))),
    );
  };
}

type Fit = Omit<Link, 'chosen'> & { readonly nameOnly: boolean };
/** The people with a speaker's whole name, or with its surname if it has no more, each with a score. */
type Namesakes = (seen: SpeakerSeen) => { readonly people: readonly Person[]; readonly worth: number };

function namesakesIn(people: Iterable<Person>): Namesakes {
  const byName = new Map<string, Person[]>();
  const bySurname = new Map<string, Person[]>();
  for (const person of people) {
    const names = new Set([person.name, ...person.aliases].map(plainName));
    for (const name of names) put(byName, name, person);
    for (const surname of new Set([...names].map(surnameOf))) put(bySurname, surname, person);
  }
  return ({ name, aliases }) => {
    const surname = surnameOf(name);
    if (!plainName(name).includes(' ')) return { people: bySurname.get(surname) ?? [], worth: SURNAME };
    // Aliases are roles as well; other names end as this one does. Another whole name is another person.
    const names = [name, ...aliases.filter((alias) => surnameOf(alias) === surname)];
    const found = new Set(names.flatMap((one) => byName.get(plainName(one)) ?? []));
    return { people: [...found].filter((person) => initialsAgree(name, person)), worth: NAME };
  };
}

/** `Leo W. Sand` is not Leo Henry Sand, but may be a Leo Sand without a known middle name. */
function initialsAgree(seen: string, { name, aliases }: Person): boolean {
  const mine = middleInitial(seen);
  const theirs = [name, ...aliases].flatMap((one) => middleInitial(one) ?? []);
  return mine === null || theirs.length === 0 || theirs.includes(mine);
}

function put(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (list) list.push(person);
  else map.set(key, [person]);
}

function fitsOf(seen: SpeakerSeen, namesakes: Namesakes): Fit[] {
  if (seen.type !== 'person' && seen.type !== 'unknown') return [];
  const { name, aliases, date, role } = seen;
  const { people, worth } = namesakes(seen);
  const words = [role ?? '', name, ...aliases].join(' ; ').toLowerCase();
  return people
    .filter(({ born }) => !born || !date || Number(date.slice(0, 4)) - Number(born.slice(0, 4)) >= AGE)
    .map((person) => {
      const { score, reason } = rolesInArticles(words, role, date, person);
      return {
        person: person.id,
        score: rounded(worth + score),
        reason,
        nameOnly: worth === NAME && score >= 0 && score < LEAST - NAME,
      };
    });
}

function confirmed(fit: Fit, known: ReadonlySet<string>): Fit {
  if (!fit.nameOnly || !known.has(fit.person)) return fit;
  return {
    ...fit,
    score: rounded(fit.score + ELSEWHERE),
    reason: `${fit.reason}, and so called elsewhere by a role`,
  };
}

function chosenOf(fits: readonly Fit[]): Link[] {
  const [first, ...rest] = fits
    .toSorted((a, b) => b.score - a.score || (a.person < b.person ? -1 : 1))
    .map(({ person, score, reason }): Link => ({ person, score, reason, chosen: false }));
  if (!first) return [];
  const sure = first.score >= LEAST && rounded(first.score - (rest[0]?.score ?? 0)) >= APART;
  return [{ ...first, chosen: sure }, ...rest];
}

function rounded(score: number): number {
  return Math.round(100 * Math.min(1, Math.max(0, score))) / 100;
}
