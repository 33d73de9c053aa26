import { z } from 'zod';
import { viewPerson } from '../../../app/queries/getPerson.ts';
import type { Writing } from '../../../app/writing.ts';
import {
  gendersCounted,
  personCorrectionInputSchema,
  personViewSchema,
  roleClasses,
} from '../../../data/index.ts';
import { usage } from '../../../errors.ts';
import { validated } from '../../http/validated.ts';
import { authorAsked, authorShape } from '../authorAsked.ts';
import { addressSchema, citedPerson } from '../cited.ts';
import { idAsked } from '../idAsked.ts';
import { personAsked } from '../personAsked.ts';
import { type Tool, tool } from '../tool.ts';

const who = z.string().min(1);

/** The tool that corrects who a person of the record is; only if the record may be written. */
export function correctPerson(writing: Writing): Tool {
  return tool({
    name: 'correct_person',
    title: 'Correct who a person is',
    description:
      'Writes to the record; use it only when the user asks for it. Two people are one (mergeInto), another name (name), somebody else in some articles (split), the gender or role class to count with; undo takes back the correction with this number. It is stored under the user’s name.',
    input: z.strictObject({
      person: who.meta({ description: 'a name, an id (pe_…) or an address' }),
      mergeInto: who.optional().meta({ description: 'the same of another' }),
      name: z.string().optional(),
      split: z
        .strictObject({
          articles: z.array(z.string()).min(1).meta({ description: 'ids of articles or of statements' }),
          name: z.string().optional().meta({ description: 'what the other person is called' }),
        })
        .optional(),
      gender: z.enum(gendersCounted).optional(),
      roleClass: z.enum(roleClasses).optional(),
      undo: z.number().optional(),
      ...authorShape,
    }),
    output: z.object({
      corrections: z.array(z.int()),
      person: personViewSchema.extend({ address: addressSchema }).nullable(),
    }),
    async answer(asked, { person: given, mergeInto, name: called, split, gender, roleClass, undo, ...by }) {
      const { serving } = asked;
      const author = authorAsked(by);
      const person = personAsked(serving, given);
      if (
        undo !== undefined &&
        (mergeInto !== undefined || called !== undefined || split || gender || roleClass)
      )
        throw usage('undo a correction and make another in two calls');
      const corrections =
        undo === undefined
          ? await writing.correctPerson(
              person.id,
              validated(personCorrectionInputSchema, {
                ...(called === undefined ? {} : { name: called }),
                ...(mergeInto === undefined ? {} : { mergeInto: personAsked(serving, mergeInto).id }),
                ...(split ? { split } : {}),
                ...(gender ? { gender } : {}),
                ...(roleClass ? { roleClass } : {}),
              }),
              author,
            )
          : [await writing.undo(undo, author)];
      const now = serving.record.person(idAsked(person.id, 'pe'));
      const found = now && citedPerson(asked, viewPerson(now));
      const numbers = corrections.join(', ');
      return {
        structured: { corrections, person: found },
        text: `correction ${numbers}${found ? `: ${found.name}, ${found.id} · ${found.address}` : ''}. To take it back: undo ${numbers}.`,
      };
    },
  });
}
