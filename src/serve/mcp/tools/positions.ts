import { z } from 'zod';
import { referTo } from '../../../app/queries/getPerson.ts';
import { listPositions } from '../../../app/queries/listPositions.ts';
import { positionsPageSchema, positionViewSchema } from '../../../data/index.ts';
import { countOf } from '../../../text/countOf.ts';
import { citedOf, citedPerson, citedPersonSchema, citedSchema } from '../cited.ts';
import { citedText, pageText } from '../citedText.ts';
import { cursorSchema } from '../cursorSchema.ts';
import { personAsked } from '../personAsked.ts';
import { tool } from '../tool.ts';

const PAGE = 3;
/** The number of statements shown for a subject: the newest ones. */
const NEWEST = 10;

export const positions = tool({
  name: 'positions',
  title: 'A person’s positions',
  description: `Lists what one person said on each subject with several statements, in chronological order, to show how a position developed. Subjects are found by a program from the meaning of statements; their names are words that the statements share. Only the newest ${NEWEST} statements of a subject are listed; search_statements with person and about finds the others.`,
  input: z.strictObject({
    person: z.string().min(1).meta({ description: 'a name or a part of one, an id (pe_…) or an address' }),
    about: z
      .string()
      .optional()
      .meta({ description: 'only subjects with one of these words, in any form, in what was said' }),
    limit: z.int().min(1).max(10).default(PAGE).meta({ description: 'how many subjects on a page' }),
    cursor: cursorSchema,
  }),
  output: positionsPageSchema.extend({
    person: citedPersonSchema,
    positions: z.array(positionViewSchema.extend({ statements: z.array(citedSchema) })),
  }),
  async answer(asked, { person: given, about, ...page }) {
    const { serving } = asked;
    const { id, name } = personAsked(serving, given);
    const { positions, next, total } = (await listPositions(serving, {
      person: id,
      about,
      newest: NEWEST,
      ...page,
    }))!;
    const found = positions.map(({ statements, ...rest }) => ({
      ...rest,
      statements: statements.map((one) => citedOf(asked, one)),
    }));
    const blocks = found.map(({ subject, count, statements }) =>
      [
        `On ${subject.join(', ') || 'one subject'} (${countOf(count, 'statement')}):`,
        ...statements.map(citedText),
      ].join('\n'),
    );
    return {
      structured: { person: citedPerson(asked, referTo({ id, name })), positions: found, next, total },
      text:
        blocks.length > 0
          ? pageText([`${name}, ${id}`, ...blocks], next)
          : `The record has no subject${about ? ` with “${about}”` : ''} on which ${name} said something several times; search_statements with person "${id}" finds single statements.`,
    };
  },
});
