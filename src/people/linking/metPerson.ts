import { hashId, type Person, type Role, type SpeakerSeen } from '../../data/index.ts';
import { fold } from '../../text/fold.ts';

/** Number of roles kept for a person when no two articles give the same role. */
const FEW = 3;

/** A person or body of a record whom no people list has; `key` tells those who begin in one article apart. Known by the first article, so that more articles do not change the id. */
export function metPerson(members: readonly SpeakerSeen[], key: string): Person {
  const first = members[0]!;
  const [name = first.name, ...others] = mostFirst(members.map((seen) => seen.name));
  return {
    id: hashId('pe', ['article', first.article, key]),
    name,
    aliases: others.filter((one) => fold(one) !== fold(name)),
    ...{ gender: null, born: null, died: null, identifiers: {} },
    roles: rolesOf(members),
  };
}

/** Roles as several articles call them, else the first few, with the days of the first and the last article that do. */
function rolesOf(members: readonly SpeakerSeen[]): Role[] {
  const withRole = members.filter(({ role }) => role !== null);
  const byTitle = Map.groupBy(withRole, ({ role }) => role!.toLowerCase());
  const titles = mostFirst(withRole.map(({ role }) => role!.toLowerCase()));
  const articlesOf = (some: readonly SpeakerSeen[]) => new Set(some.map(({ article }) => article)).size;
  const often = titles.filter((title) => articlesOf(byTitle.get(title)!) > 1);
  return (often.length > 0 ? often : titles.slice(0, FEW)).map((title) => {
    const same = byTitle.get(title)!;
    const days = same.flatMap(({ date }) => date ?? []).sort();
    return {
      title: mostFirst(same.map(({ role }) => role!))[0]!,
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
