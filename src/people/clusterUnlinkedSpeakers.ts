import {
  hashId,
  type Link,
  type LinksFound,
  type Person,
  type Role,
  type SpeakerSeen,
} from '../data/index.ts';
import { FUNCTION_WORDS } from '../english/functionWords.ts';
import { wordList } from '../english/wordList.ts';
import { foldedWords } from '../text/foldedWords.ts';
import { middleInitial, plainName, surnameOf } from './plainName.ts';

/** Words of roles that anybody may have: they do not distinguish people. */
const COMMON_ROLE_WORDS = wordList('commonRoleWords.txt');

/** What a joined speaker's link is worth: by name and role, and by the name alone. */
const BY_ROLE = 0.8;
const BY_NAME = 0.7;
/** The name alone is enough when one of its owners has a role in at least this many articles, and this share. */
const PROMINENT = { articles: 5, share: 0.9 };
/** A speaker named like one listed person, in this many articles, is that person if a role was held about then. */
const KNOWN = { articles: 5, score: 0.65 };
/** Number of roles kept for a person when no two articles give the same role. */
const FEW = 3;

/** A speaker linked to nobody in the people list, with its only possible match there, if there is exactly one. */
type Unknown = {
  readonly at: number;
  readonly seen: SpeakerSeen;
  readonly words: ReadonlySet<string>;
  readonly candidate: string | null;
};

/**
 * Joins the speakers of several articles who share a whole name and have roles that agree, into people missing from the
 * people list; `links` are the links to people on it. A speaker with the name but no role joins if the name has one
 * owner, or one owner is by far the most frequent. Doubtful speakers stay separate.
 */
export function clusterUnlinkedSpeakers(
  seen: readonly SpeakerSeen[],
  links: readonly (readonly Link[])[],
): LinksFound {
  const all = links.map((some) => [...some]);
  const met: Person[] = [];
  for (const namesakes of byName(seen, links).values()) {
    for (const { members, score, reason } of joined(namesakes)) {
      const known = candidateOf(members);
      const person = known ?? metIn(members, met);
      if (person === null) continue;
      for (const { at, words } of members)
        all[at] = [
          {
            person,
            score: words.size > 0 ? score : BY_NAME,
            reason: words.size > 0 ? reason : 'the name, which nobody else in several articles has',
            chosen: true,
          },
        ];
    }
  }
  return { links: all, met };
}

/** The listed person that joined speakers are, when all with a possible match may be the same person; else null. */
function candidateOf(members: readonly Unknown[]): string | null {
  const candidates = new Set(members.flatMap(({ candidate }) => candidate ?? []));
  const [only] = candidates;
  return candidates.size === 1 && articlesOf(members) >= KNOWN.articles ? only! : null;
}

/** A person of their own, unless they may be somebody of a people list. */
function metIn(members: readonly Unknown[], met: Person[]): string | null {
  if (members.some(({ candidate }) => candidate !== null)) return null;
  const person = personOf(members);
  met.push(person);
  return person.id;
}

function byName(seen: readonly SpeakerSeen[], links: readonly (readonly Link[])[]): Map<string, Unknown[]> {
  const unknown = seen.flatMap((one, at) =>
    isOpen(one, links[at] ?? [])
      ? [{ at, seen: one, words: roleWords(one), candidate: links[at]?.[0]?.person ?? null }]
      : [],
  );
  return Map.groupBy(unknown, ({ seen: { name } }) => plainName(name));
}

/** Whether a speaker has a whole name and no link yet; it may have a single namesake in the people list. */
function isOpen({ type, name }: SpeakerSeen, [first, ...others]: readonly Link[]): boolean {
  if (type !== 'person' || isSeveral(name) || !plainName(name).includes(' ') || first?.chosen) return false;
  return first === undefined || (others.length === 0 && first.score >= KNOWN.score);
}

/** Several speakers of one statement. */
function isSeveral(name: string): boolean {
  return name.includes(' | ');
}

/** The words of a speaker's role, and of aliases that are not names, without words that do not distinguish people. */
function roleWords({ name, role, aliases }: SpeakerSeen): ReadonlySet<string> {
  const surname = surnameOf(name);
  const others = aliases.filter((alias) => surnameOf(alias) !== surname && /^[^A-Z]|\s/.test(alias));
  const words = [role ?? '', ...others].flatMap(foldedWords);
  return new Set(
    words.filter((word) => word.length > 2 && !COMMON_ROLE_WORDS.has(word) && !FUNCTION_WORDS.has(word)),
  );
}

type Joined = { readonly members: readonly Unknown[]; readonly score: number; readonly reason: string };

function joined(namesakes: readonly Unknown[]): Joined[] {
  if (articlesOf(namesakes) < 2 || initialsOf(namesakes).size > 1) return [];
  const groups = byRole(namesakes.filter(({ words }) => words.size > 0));
  const bare = namesakes.filter(({ words }) => words.size === 0);
  const most = prominent(groups);
  return groups
    .map((members) => ({
      members: members === most ? [...members, ...bare].toSorted((a, b) => a.at - b.at) : members,
      score: BY_ROLE,
      reason: 'the name and a role that several articles give',
    }))
    .filter(({ members }) => articlesOf(members) > 1);
}

/** Those whose roles have a word in common, directly or by others between them. */
function byRole(namesakes: readonly Unknown[]): Unknown[][] {
  let groups: { members: Unknown[]; words: Set<string> }[] = [];
  for (const one of namesakes) {
    const own = groups.filter(({ words }) => [...one.words].some((word) => words.has(word)));
    const together = {
      members: [...own.flatMap(({ members }) => members), one],
      words: new Set([...own.flatMap(({ words }) => [...words]), ...one.words]),
    };
    groups = [...groups.filter((group) => !own.includes(group)), together];
  }
  return groups.map(({ members }) => members.toSorted((a, b) => a.at - b.at));
}

function prominent(groups: readonly Unknown[][]): Unknown[] | null {
  const sorted = groups.toSorted((a, b) => articlesOf(b) - articlesOf(a));
  const [first] = sorted;
  if (!first) return null;
  if (sorted.length === 1) return first;
  const all = sorted.reduce((sum, group) => sum + articlesOf(group), 0);
  const count = articlesOf(first);
  return count >= PROMINENT.articles && count >= PROMINENT.share * all ? first : null;
}

function articlesOf(members: readonly Unknown[]): number {
  return new Set(members.map(({ seen }) => seen.article)).size;
}

function initialsOf(members: readonly Unknown[]): Set<string> {
  return new Set(members.flatMap(({ seen }) => middleInitial(seen.name) ?? []));
}

/** Named as most articles do; known by the first one, so that more articles do not change the id. */
function personOf(members: readonly Unknown[]): Person {
  const first = members[0]!.seen;
  const [name = first.name, ...aliases] = mostFirst(members.map(({ seen }) => seen.name));
  return {
    id: hashId('pe', ['article', first.article, plainName(first.name)]),
    name,
    aliases,
    gender: null,
    born: null,
    died: null,
    roles: rolesOf(members),
    identifiers: {},
  };
}

/** Roles as several articles call them, else the first few, with the days of the first and the last article that do. */
function rolesOf(members: readonly Unknown[]): Role[] {
  const told = members.filter(({ seen }) => seen.role !== null);
  const byTitle = Map.groupBy(told, ({ seen }) => seen.role!.toLowerCase());
  const titles = mostFirst(told.map(({ seen }) => seen.role!.toLowerCase()));
  const often = titles.filter((title) => articlesOf(byTitle.get(title)!) > 1);
  return (often.length > 0 ? often : titles.slice(0, FEW)).map((title) => {
    const same = byTitle.get(title)!;
    const days = same.flatMap(({ seen }) => seen.date ?? []).sort();
    return {
      title: mostFirst(same.map(({ seen }) => seen.role!))[0]!,
      ...{ organization: null, area: null, party: null },
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
    };
  });
}

/** Each once, the most frequent first, then as they come. */
function mostFirst(names: readonly string[]): string[] {
  const counts = Map.groupBy(names, (name) => name);
  return [...counts.keys()].toSorted((a, b) => counts.get(b)!.length - counts.get(a)!.length);
}
