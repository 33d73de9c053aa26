import type { Person, Role } from './person.ts';

/** The people, with entries of the same id merged: the name of the first, the facts of all. */
export function joinPeople(people: readonly Person[]): Person[] {
  const byId = new Map<string, Person>();
  for (const one of people) {
    const before = byId.get(one.id);
    byId.set(one.id, before ? joined(before, one) : one);
  }
  return [...byId.values()];
}

function joined(a: Person, b: Person): Person {
  const aliases = new Set([...a.aliases, b.name, ...b.aliases]);
  aliases.delete(a.name);
  return {
    ...a,
    aliases: [...aliases],
    gender: a.gender ?? b.gender,
    born: a.born ?? b.born,
    died: a.died ?? b.died,
    roles: joinRoles([...a.roles, ...b.roles]),
    identifiers: { ...b.identifiers, ...a.identifiers },
  };
}

/** Two terms of the same office with no more than a week between them count as one. */
const A_WEEK = 7 * 86_400_000;

/** Roles in order of time without duplicates; consecutive terms are merged. */
export function joinRoles(roles: readonly Role[]): Role[] {
  const sorted = roles.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  const found: Role[] = [];
  for (const role of sorted) {
    const at = found.findLastIndex(
      (other) =>
        other.title === role.title &&
        other.organization === role.organization &&
        other.area === role.area &&
        other.party === role.party,
    );
    const before = found[at];
    if (before && followsOn(before, role)) found[at] = { ...before, to: later(before.to, role.to) };
    else found.push(role);
  }
  return found;
}

function followsOn(before: Role, role: Role): boolean {
  if (before.from === role.from && before.to === role.to) return true;
  if (before.to === null || role.from === null) return false;
  return Date.parse(role.from) - Date.parse(before.to) <= A_WEEK;
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}
