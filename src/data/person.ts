import { z } from 'zod';
import { hashId } from './hashId.ts';
import { orNull } from './orNull.ts';

/** A date as precise as it is known: a year, a month or a day. */
export const dateSchema = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'not a date; write 2019, 2019-03 or 2019-03-05',
  )
  .meta({ id: 'Date', description: 'ISO 8601: 2019, 2019-03 or 2019-03-05' });

const since = orNull(dateSchema).meta({ description: 'the first day; null when it is not known' });
const until = orNull(dateSchema).meta({ description: 'the last day; null when it is not known or goes on' });

export const roleSchema = z
  .object({
    title: z.string().min(1).meta({ description: 'the title of the role: senator' }),
    organization: z.string().nullable(),
    area: z.string().nullable().meta({ description: 'the area that the person represents: Vermont' }),
    party: z.string().nullable(),
    from: since,
    to: until,
  })
  .meta({ id: 'Role', description: 'an office or position, with the days it was held' });
export type Role = z.infer<typeof roleSchema>;

export const personSchema = z
  .object({
    id: z.string().meta({ description: '`pe_` and a hash of the person’s identifier in the people list' }),
    name: z.string().min(1),
    aliases: z.array(z.string()),
    gender: z.enum(['female', 'male']).nullable(),
    born: orNull(dateSchema),
    died: orNull(dateSchema),
    roles: z.array(roleSchema),
    identifiers: z
      .record(z.string(), z.string())
      .meta({ description: 'what others call the person: wikidata, bioguide, …' }),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof personSchema>;

/** A role without its dates: title, organization, area and party, as far as they are known. */
export function roleWords({ title, organization, area, party }: Role): string {
  return [title, organization, area, party].filter(Boolean).join(', ');
}

/** Schemes of identifiers that are in general use, the most general first. */
const KNOWN = ['wikidata', 'bioguide', 'viaf', 'isni'];

/**
 * The id of a person: from an identifier in general use, or else from any identifier, or else from name and date of
 * birth.
 */
export function personId({ identifiers, name, born }: Pick<Person, 'identifiers' | 'name' | 'born'>): string {
  const scheme = KNOWN.find((one) => identifiers[one]) ?? Object.keys(identifiers).sort()[0];
  return hashId('pe', scheme ? [scheme, identifiers[scheme]] : [name, born]);
}
