import { z } from 'zod';
import type { Person } from '../data/index.ts';
import { knownPerson, type PersonInput } from './known.ts';
import { STATES } from './states.ts';

/** A legislator or president of github.com/unitedstates/congress-legislators; fields that are not used are left out. */
const text = z.string().nullish();
const nameSchema = z.object({
  first: text,
  middle: text,
  last: text,
  suffix: text,
  nickname: text,
  official_full: text,
});
const termSchema = z.object({
  type: z.enum(['sen', 'rep', 'prez', 'viceprez']),
  start: z.string(),
  end: text,
  state: text,
  party: text,
});
const legislatorSchema = z.object({
  id: z.looseObject({ bioguide: text, wikidata: text, wikipedia: text, ballotpedia: text }),
  name: nameSchema.extend({ last: z.string() }),
  other_names: z.array(nameSchema).nullish(),
  bio: z.object({ birthday: text, gender: text }).nullish(),
  terms: z.array(termSchema),
  leadership_roles: z
    .array(z.object({ title: z.string(), chamber: text, start: z.string(), end: text }))
    .nullish(),
});
type Legislator = z.infer<typeof legislatorSchema>;
type Name = z.infer<typeof nameSchema>;

const OFFICES = {
  sen: ['senator', 'United States Senate'],
  rep: ['representative', 'United States House of Representatives'],
  prez: ['president', 'United States'],
  viceprez: ['vice president', 'United States'],
} as const;

/** Whether a list is one of congress-legislators. */
export function isLegislators(value: unknown): value is unknown[] {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  return typeof first === 'object' && first !== null && 'terms' in first && 'name' in first;
}

/** @throws ZodError when it is none */
export function legislator(entry: unknown): Person {
  return knownPerson(personInputOf(legislatorSchema.parse(entry)));
}

function personInputOf({ id, name, other_names, bio, terms, leadership_roles }: Legislator): PersonInput {
  const forms = [name, ...(other_names ?? []).map((other) => ({ ...name, ...given(other) }))].flatMap(
    formsOf,
  );
  return {
    name: name.official_full ?? forms[0] ?? name.last,
    // What encyclopedias call a person is what news does: `Bernie Sanders`.
    aliases: [...forms, ...[id.wikipedia, id.ballotpedia].map((page) => page?.replace(/ \(.*/, ''))],
    gender: bio?.gender,
    born: bio?.birthday,
    roles: [
      ...terms.map(({ type, start, end, state, party }) => ({
        title: OFFICES[type][0],
        organization: OFFICES[type][1],
        area: state ? (STATES.get(state) ?? state) : null,
        party,
        from: start,
        to: end,
      })),
      ...(leadership_roles ?? []).map(({ title, chamber, start, end }) => ({
        title,
        organization: chamber === 'senate' ? OFFICES.sen[1] : OFFICES.rep[1],
        from: start,
        to: end,
      })),
    ],
    identifiers: { wikidata: id.wikidata, bioguide: id.bioguide },
  };
}

function given(name: Name): Partial<Name> {
  return Object.fromEntries(Object.entries(name).filter(([, value]) => value));
}

function formsOf({ first, middle, last, suffix, nickname }: Name): string[] {
  const whole = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' ');
  const forms = [whole(first, last), whole(first, middle, last)];
  if (nickname) forms.push(whole(nickname, last));
  if (suffix) forms.push(whole(first, last, suffix));
  return forms;
}
