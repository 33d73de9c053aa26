import { z } from 'zod';
import type { Person } from '../data/index.ts';
import { knownPerson, type RoleInput } from './known.ts';

/** Popolo, http://www.popoloproject.com/specs/: persons, organizations, posts, areas and memberships; what is not used is left out. */
const text = z.string().nullish();
const membershipSchema = z.object({
  person_id: text,
  organization_id: text,
  organization: z.object({ name: text }).nullish(),
  on_behalf_of_id: text,
  post_id: text,
  area_id: text,
  role: text,
  label: text,
  start_date: text,
  end_date: text,
});
const personSchema = z.object({
  id: text,
  name: z.string(),
  other_names: z.array(z.object({ name: z.string() })).nullish(),
  alternate_names: z.array(z.string()).nullish(),
  given_name: text,
  family_name: text,
  gender: text,
  birth_date: text,
  death_date: text,
  identifiers: z.array(z.object({ scheme: text, identifier: text })).nullish(),
  memberships: z.array(membershipSchema).nullish(),
});
const named = z.array(z.object({ id: z.string(), name: text, label: text, organization_id: text }));
const rest = z.object({
  memberships: z.array(membershipSchema).nullish(),
  organizations: named.nullish(),
  areas: named.nullish(),
  posts: named.nullish(),
});
type Membership = z.infer<typeof membershipSchema>;
type Named = z.infer<typeof named>[number];

export type Popolo = { readonly persons: readonly unknown[] };

/** Whether a value is a Popolo document with persons. */
export function isPopolo(value: unknown): value is Popolo {
  return typeof value === 'object' && value !== null && 'persons' in value && Array.isArray(value.persons);
}

/**
 * A function that reads a person of a document.
 * @throws ZodError when its organizations or memberships are not Popolo's; the function, when the person is none
 */
export function popoloReader(document: Popolo): (entry: unknown) => Person {
  const { memberships, organizations, areas, posts } = rest.parse(document);
  const byId = (list: readonly Named[] | null | undefined) =>
    new Map((list ?? []).map((one) => [one.id, one]));
  const known = { organizations: byId(organizations), areas: byId(areas), posts: byId(posts) };
  const byPerson = Map.groupBy(memberships ?? [], ({ person_id }) => person_id ?? '');
  return (entry) => {
    const person = personSchema.parse(entry);
    const { id, name, given_name, family_name } = person;
    const held = [...(person.memberships ?? []), ...(id ? (byPerson.get(id) ?? []) : [])];
    const schemes = (person.identifiers ?? []).map(
      ({ scheme, identifier }) => [scheme ?? '', identifier] as const,
    );
    return knownPerson({
      name,
      aliases: [
        ...(person.other_names ?? []).map((other) => other.name),
        ...(person.alternate_names ?? []),
        given_name && family_name ? `${given_name} ${family_name}` : null,
      ],
      gender: person.gender,
      born: person.birth_date,
      died: person.death_date,
      roles: held.flatMap((one) => roleOf(one, known)),
      identifiers: Object.fromEntries(schemes.length > 0 ? schemes : id ? [['popolo', id]] : []),
    });
  };
}

function roleOf(
  one: Membership,
  known: Record<'organizations' | 'areas' | 'posts', ReadonlyMap<string, Named>>,
): RoleInput[] {
  const post = one.post_id ? known.posts.get(one.post_id) : undefined;
  const body = known.organizations.get(one.organization_id ?? post?.organization_id ?? '');
  const title = post?.label ?? one.role ?? one.label ?? (body || one.organization ? 'member' : null);
  if (!title) return [];
  return [
    {
      title,
      organization: body?.name ?? one.organization?.name,
      area: one.area_id ? known.areas.get(one.area_id)?.name : null,
      party: one.on_behalf_of_id ? known.organizations.get(one.on_behalf_of_id)?.name : null,
      from: one.start_date,
      to: one.end_date,
    },
  ];
}
