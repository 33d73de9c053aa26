import { z } from 'zod';
import type { StoredPosition } from '../../../app/background/index.ts';
import { addressOf } from '../../../app/queries/addresses.ts';
import { pageOf } from '../../../app/queries/paging.ts';
import { positionsView } from '../../../app/queries/personAnswer.ts';
import { readInParts } from '../../../app/queries/readInParts.ts';
import type { Serving } from '../../../app/serving.ts';
import { FUNCTION_WORDS } from '../../../english/functionWords.ts';
import { foldedWords } from '../../../text/foldedWords.ts';
import { stem } from '../../../text/stem.ts';
import { addressSchema, citedOf, citedSchema } from '../cited.ts';
import { citedText, pageText } from '../citedText.ts';
import { cursorSchema, nextSchema } from '../cursorSchema.ts';
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
  async answer(asked, { person: given, about, limit, cursor }) {
    const { serving, at } = asked;
    const { id, name } = personAsked(serving.record, given);
    const { positions: all } = await (await serving.background()).person(id).found;
    const { part, next } = pageOf(await withWords(serving, all, stems(about ?? '')), cursor, limit);
    const told = await positionsView(
      serving,
      part.map((one) => ({ ...one, statements: one.statements.slice(-NEWEST) })),
    );
    const found = told.map(({ subject, statements }, i) => ({
      subject: [...subject],
      count: part[i]!.statements.length,
      statements: statements.map((one) => citedOf(asked, one)),
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

/** The subjects with one of these words in their names or in what was said; all where there are no words. */
async function withWords(
  serving: Serving,
  all: readonly StoredPosition[],
  wanted: ReadonlySet<string>,
): Promise<readonly StoredPosition[]> {
  if (wanted.size === 0) return all;
  const has = (words: string) => !stems(words).isDisjointFrom(wanted);
  const ids = all.flatMap(({ statements }) => statements);
  const having = new Set(
    await readInParts(serving, ids, (statements) =>
      Array.from(statements)
        .filter(({ content }) => has(content.text))
        .map(({ id }) => id),
    ),
  );
  return all.filter(
    ({ subject, statements }) => subject.some(has) || statements.some((id) => having.has(id)),
  );
}

function stems(text: string): Set<string> {
  return new Set(
    foldedWords(text)
      .filter((word) => !FUNCTION_WORDS.has(word))
      .map(stem),
  );
}
