import { z } from 'zod';
import { viewPerson } from '../../../app/queries/getPerson.ts';
import type { Writing } from '../../../app/writing.ts';
import { gendersCounted, LONGEST, personViewSchema, roleClasses } from '../../../data/index.ts';
import { usage } from '../../../errors.ts';
import { addressSchema, citedPerson } from '../cited.ts';
import { idAsked } from '../idAsked.ts';
import { personAsked } from '../personAsked.ts';
import { type Tool, tool } from '../tool.ts';

const who = z.string().min(1).meta({ description: 'a name, an id (pe_…) or an address' });
const name = z.string().regex(/\S/, 'without words').max(LONGEST.name);

/** The tool that says who a person of the record is; only where the record may be written. */
export function correctPerson(writing: Writing): Tool {
  return tool({
    name: 'correct_person',
    title: 'Correct who a person is',
    description:
      'Writes into the record, only when the user asks for it: that two people are one (mergeInto), that a person is called otherwise (name), that somebody else is meant in some articles (split), as which gender or class of roles a person is counted, or takes such a correction back (undo, by its number). The correction carries the user’s name and can be undone.',
    input: z.strictObject({
      person: who,
      mergeInto: who.optional(),
      name: name.optional(),
      split: z
        .strictObject({
          articles: z.array(z.string()).min(1).meta({ description: 'ids of articles or of statements' }),
          name: name.optional().meta({ description: 'what the other person is called' }),
        })
        .optional(),
      gender: z.enum(gendersCounted).optional(),
      roleClass: z.enum(roleClasses).optional(),
      undo: z.int().positive().optional(),
      author: z
        .string()
        .regex(/\S/, 'say who you are')
        .max(LONGEST.author)
        .meta({ description: 'the name of the user who says so' }),
      reason: z.string().max(LONGEST.reason).optional(),
    }),
    output: z.object({
      corrections: z.array(z.int()),
      person: personViewSchema.extend({ address: addressSchema }).nullable(),
    }),
    async answer(
      asked,
      { person: given, mergeInto, name: called, split, gender, roleClass, undo, author, reason = null },
    ) {
      const { serving } = asked;
      const by = { author, reason };
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
              {
                ...(called === undefined ? {} : { name: called }),
                ...(mergeInto === undefined ? {} : { mergeInto: personAsked(serving, mergeInto).id }),
                ...(split ? { split } : {}),
                ...(gender ? { gender } : {}),
                ...(roleClass ? { roleClass } : {}),
              },
              by,
            )
          : [await writing.undo(undo, by)];
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
