import { z } from 'zod';
import { personSchema } from '../person.ts';
import { addressSchema, nextSchema, totalSchema } from './statementView.ts';

export const personViewSchema = personSchema.extend({ address: addressSchema }).meta({ id: 'PersonAnswer' });
/** A person of a record. */
export type PersonView = z.infer<typeof personViewSchema>;

export const personReferenceSchema = personViewSchema
  .pick({ id: true, name: true, address: true })
  .meta({ id: 'PersonReference' });
/** A reference to a person in another result. */
export type PersonReference = z.infer<typeof personReferenceSchema>;

export const peopleOrders = ['name', 'statements'] as const;
/** The orders of a list of people: everybody by name, or people with statements, the one with most first. */
export type PeopleOrder = (typeof peopleOrders)[number];

export const listedPersonSchema = personViewSchema
  .extend({ statements: z.int().nonnegative().meta({ description: 'how many the record has' }) })
  .meta({ id: 'ListedPerson' });
/** A person in a list. */
export type ListedPerson = z.infer<typeof listedPersonSchema>;

export const peoplePageSchema = z
  .object({ people: z.array(listedPersonSchema), next: nextSchema, total: totalSchema })
  .meta({ id: 'People' });
/** A page of the people of a record. */
export type PeoplePage = z.infer<typeof peoplePageSchema>;
