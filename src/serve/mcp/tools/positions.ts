import { z } from 'zod';
import { positionsOf } from '../../../positions/index.ts';
import { foldedWords } from '../../../text/foldedWords.ts';
import { FUNCTION_WORDS } from '../../../text/functionWords.ts';
import { stem } from '../../../text/stem.ts';
import { addressOf } from '../../answers/addresses.ts';
import { foundOf } from '../../answers/found.ts';
import { addressSchema, citedOf, citedSchema } from '../cited.ts';
import { citedText, pageText } from '../citedText.ts';
import { cursorSchema, nextSchema, pageOf } from '../pageOf.ts';
import { personAsked } from '../personAsked.ts';
import { tool } from '../tool.ts';

const PAGE = 3;
/** How many statements of one subject are told, the newest. */
const NEWEST = 10;

export const positions = tool({
  name: 'positions',
  title: 'A person’s positions',
  description: `Tells what one person said on each subject on which there are several statements, in order of time: read it to see how a position came about. Subjects are found by a machine from what statements mean; their names are words that the statements share. At most ${NEWEST} statements of a subject are told, the newest; search_statements with person and about finds the others.`,
  input: z.strictObject({
    person: z.string().min(1).meta({ description: 'a name or a part of one, an id (pe_…) or an address' }),
    about: z
      .string()
      .optional()
      .meta({ description: 'only subjects with one of these words, in any form, in what was said' }),
    limit: z.int().min(1).max(10).default(PAGE).meta({ description: 'how many subjects on a page' }),
    cursor: cursorSchema,
  }),
  output: z.object({
    person: z.object({ id: z.string(), name: z.string(), address: addressSchema }),
    positions: z.array(
      z.object({
        subject: z.array(z.string()),
        count: z.int().meta({ description: 'how many statements there are on it' }),
        statements: z.array(citedSchema).meta({ description: 'in order of time' }),
      }),
    ),
    next: nextSchema,
  }),
  answer(asked, { person: given, about, limit, cursor }) {
    const { serving, at } = asked;
    const { id, name } = personAsked(serving.record, given);
    const wanted = stems(about ?? '');
    const all = positionsOf([...serving.record.personSaid(id)]).filter(
      ({ subject, statements }) =>
        wanted.size === 0 ||
        [...subject, ...statements.map(({ content }) => content.text)].some(
          (words) => !stems(words).isDisjointFrom(wanted),
        ),
    );
    const { part, next } = pageOf(all, cursor, limit);
    const found = part.map(({ subject, statements }) => ({
      subject: [...subject],
      count: statements.length,
      statements: foundOf(serving, statements.slice(-NEWEST)).map((one) => citedOf(asked, one)),
    }));
    const blocks = found.map(({ subject, count, statements }) =>
      [`On ${subject.join(', ') || 'one subject'} (${count} statements):`, ...statements.map(citedText)].join(
        '\n',
      ),
    );
    return {
      structured: { person: { id, name, address: at(addressOf.person(id)) }, positions: found, next },
      text:
        blocks.length > 0
          ? pageText([`${name}, ${id}`, ...blocks], next)
          : `The record has no subject${about ? ` with “${about}”` : ''} on which ${name} said something several times; search_statements with person "${id}" finds single statements.`,
    };
  },
});

function stems(text: string): Set<string> {
  return new Set(
    foldedWords(text)
      .filter((word) => !FUNCTION_WORDS.has(word))
      .map(stem),
  );
}
