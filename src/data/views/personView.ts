import { z } from 'zod';
import { personSchema } from '../person.ts';
import { addressSchema, nextSchema, totalSchema } from './statementView.ts';

export const personViewSchema = personSchema.extend({ address: addressSchema }).meta({ id: 'PersonAnswer' });
/** A person of a record. */
export type PersonView = z.infer<typeof personViewSchema>;

export const personReferenceSchema = personViewSchema
  .pick({ id: true, name: true, address: true })
  .meta({ id: 'PersonReference' });
/** A person, named beside something else. */
export type PersonReference = z.infer<typeof personReferenceSchema>;

export const peoplePageSchema = z
  .object({ people: z.array(personViewSchema), next: nextSchema, total: totalSchema })
  .meta({ id: 'People' });
/** A page of the people of a record. */
export type PeoplePage = z.infer<typeof peoplePageSchema>;
