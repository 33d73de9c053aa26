import type { Person, SpeakerSeen } from '../../data/index.ts';
import { middleInitial, plainName, surnameOf } from './plainName.ts';
import { rolesInArticles } from './rolesInArticles.ts';
import { seatFit } from './seatFit.ts';

/** A speaker is taken for a listed person from this score on, and where the next is not near it: a wrong name defames. */
const LEAST = 0.7;
const APART = 0.2;
/** What a whole name that fits is worth, and a surname alone. */
const NAME = 0.55;
const SURNAME = 0.3;
/** From this score on, a role held about that time speaks for the person. */
const ABOUT_THEN = 0.65;
/** Nobody is quoted younger. */
const AGE = 16;

/** A listed person that a speaker may be. */
export type Fit = {
  readonly person: string;
  readonly score: number;
  readonly reason: string;
  /** Whether the whole name fits. */
  readonly isWhole: boolean;
};

/** Finds the listed people that a speaker may be, the likeliest first. */
export function listedFits(people: readonly Person[]): (seen: SpeakerSeen) => Fit[] {
  const namesakes = namesakesIn(people);
  return (seen) => {
    const { name, aliases, date, role } = seen;
    const { people: some, worth } = namesakes(seen);
    const words = [role ?? '', name, ...aliases].join(' ; ').toLowerCase();
    return some
      .filter(({ born }) => !born || !date || Number(date.slice(0, 4)) - Number(born.slice(0, 4)) >= AGE)
      .map((person): Fit => {
        const { score, reason } = seatFit(seen, person) ?? rolesInArticles(words, role, date, person);
        return { person: person.id, score: rounded(worth + score), reason, isWhole: worth === NAME };
      })
      .toSorted((a, b) => b.score - a.score || (a.person < b.person ? -1 : 1));
  };
}

/** The listed person whom a role shows a speaker to be. */
export function shownBy([first, second]: readonly Fit[]): Fit | null {
  return first && first.score >= LEAST && rounded(first.score - (second?.score ?? 0)) >= APART ? first : null;
}

/** The one listed person of a whole name, where the articles are of a time in which they held a role, and give no other. */
export function onlyOf(fits: readonly (readonly Fit[])[]): Fit | null {
  const likely = new Map(
    fits.flat().flatMap((fit) => (fit.isWhole && fit.score >= NAME ? [[fit.person, fit] as const] : [])),
  );
  const [only] = likely.values();
  const holds = (some: readonly Fit[]) => some.some(({ score, isWhole }) => isWhole && score >= ABOUT_THEN);
  return likely.size === 1 && only && fits.every(holds) ? only : null;
}

/** Whether several listed people may be meant. */
export function areSeveral(fits: readonly (readonly Fit[])[]): boolean {
  const likely = fits.flat().filter(({ isWhole, score }) => isWhole && score >= NAME);
  const isNear = likely.some(({ score }) => score >= ABOUT_THEN);
  return isNear && new Set(likely.map(({ person }) => person)).size > 1;
}

/** The people with a speaker's whole name, or with its surname if it has no more, each with a score. */
type Namesakes = (seen: SpeakerSeen) => { readonly people: readonly Person[]; readonly worth: number };

function namesakesIn(people: readonly Person[]): Namesakes {
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
    // `Ms. VAN DOREN`: a surname of two words.
    const ends = ` ${plainName(name)}`;
    const sharing = (found.size === 0 ? (bySurname.get(surname) ?? []) : []).filter((person) =>
      [person.name, ...person.aliases].some((one) => plainName(one).endsWith(ends)),
    );
    if (sharing.length > 0) return { people: sharing, worth: SURNAME };
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

function rounded(score: number): number {
  return Math.round(100 * Math.min(1, Math.max(0, score))) / 100;
}
