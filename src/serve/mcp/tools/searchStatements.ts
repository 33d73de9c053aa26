import { z } from 'zod';
import { type Search, searchStatements as search } from '../../../app/queries/searchStatements.ts';
import { acts, statementsPageSchema } from '../../../data/index.ts';
import { citedOf, citedSchema } from '../cited.ts';
import { citedText, pageText } from '../citedText.ts';
import { cursorSchema } from '../cursorSchema.ts';
import { dateAsked } from '../dateAsked.ts';
import { idAsked } from '../idAsked.ts';
import { tool } from '../tool.ts';

const PAGE = 10;

export const searchStatements = tool({
  name: 'search_statements',
  title: 'Search statements',
  description:
    'Finds who said what in the record: statements with the exact words, their spans in the article, the speaker, the date and the permanent address to cite. All filters given must match; give words, about, speaker or person if you can. Use words for words that must occur, about for a subject in any words. Results are reports in articles, not proof that what was said is true.',
  input: z.strictObject({
    words: z.string().optional().meta({
      description:
        'words that must occur in what was said or in the speaker’s name; "a phrase" must occur in what was said, begin* matches any ending',
    }),
    about: z
      .string()
      .optional()
      .meta({ description: 'what it is about, in any words: closing the harbour to ships' }),
    speaker: z
      .string()
      .optional()
      .meta({ description: 'the speaker’s name, or consecutive words of it: Solveig' }),
    person: z
      .string()
      .optional()
      .meta({ description: 'the id of a person of the record (pe_…): more reliable than a name' }),
    act: z.enum(acts).optional().meta({ description: 'what the speaker does by it' }),
    since: dateAsked
      .meta({ description: 'said on or after this date: 2024, 2024-03 or 2024-03-05' })
      .optional(),
    until: dateAsked.meta({ description: 'said on or before this date' }).optional(),
    publisher: z.string().optional().meta({ description: 'a part of the name of who published it' }),
    conditional: z
      .boolean()
      .optional()
      .meta({ description: 'true: only statements with a condition; false: only those without' }),
    once: z.boolean().default(true).meta({
      description: 'list reprinted words only once, from the article that published them first',
    }),
    order: z.enum(['rank', 'date', 'newest']).optional().meta({
      description: 'best match first (the default with words or about), oldest first, newest first',
    }),
    limit: z.int().min(1).max(50).default(PAGE).meta({ description: 'how many on a page' }),
    cursor: cursorSchema,
  }),
  output: statementsPageSchema.extend({ statements: z.array(citedSchema) }),
  async answer(asked, { person, once, ...rest }) {
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    const wanted = person === undefined ? {} : { person: idAsked(person, 'pe') };
    const { statements, next, total } = await search(asked.serving, {
      ...(given as Search),
      ...wanted,
      deduplicate: once,
    });
    const found = statements.map((one) => citedOf(asked, one));
    const text =
      found.length === 0
        ? 'The record has no such statement. Try fewer or other words, or about instead of words.'
        : pageText(found.map(citedText), next);
    return { structured: { statements: found, next, total }, text };
  },
});
