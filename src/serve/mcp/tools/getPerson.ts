import { z } from 'zod';
import { viewPerson } from '../../../app/queries/getPerson.ts';
import { searchStatements } from '../../../app/queries/searchStatements.ts';
import { personViewSchema, type Role, roleWords, statementsPageSchema } from '../../../data/index.ts';
import { addressSchema, citedOf, citedPerson, citedSchema } from '../cited.ts';
import { citedText, pageText } from '../citedText.ts';
import { cursorSchema } from '../cursorSchema.ts';
import { personAsked } from '../personAsked.ts';
import { tool } from '../tool.ts';

const PAGE = 10;

export const getPerson = tool({
  name: 'get_person',
  title: 'Look up a person',
  description:
    'Describes a person of the record: names, roles with dates, and statements, newest first, each listed once, with exact words, spans and addresses. If several people have the name, the answer lists their ids: ask again with one of them.',
  input: z.strictObject({
    person: z.string().min(1).meta({ description: 'a name or a part of one, an id (pe_…) or an address' }),
    limit: z.int().min(0).max(50).default(PAGE).meta({ description: 'how many statements on a page' }),
    cursor: cursorSchema,
  }),
  output: statementsPageSchema.extend({
    person: personViewSchema.extend({ address: addressSchema }),
    statements: z.array(citedSchema),
  }),
  async answer(asked, { person: given, limit, cursor }) {
    const { serving } = asked;
    const person = citedPerson(asked, viewPerson(personAsked(serving, given)));
    const page = await searchStatements(serving, {
      ...{ person: person.id, order: 'newest', deduplicate: true },
      limit: Math.max(1, limit),
      cursor,
    });
    const next = limit === 0 ? null : page.next;
    const statements = page.statements.slice(0, limit).map((one) => citedOf(asked, one));
    const head = [
      [person.name, ...person.aliases.map((one) => `also ${one}`)].join(', '),
      `${person.id} · ${person.address}`,
      ...person.roles.map((role) => `  ${roleText(role)}`),
    ].join('\n');
    return {
      structured: { person, statements, next, total: page.total },
      text: pageText([head, ...statements.map(citedText)], next),
    };
  },
});

function roleText(role: Role): string {
  const { from, to } = role;
  const held = from || to ? ` (${from ?? '?'} to ${to ?? 'now or not known'})` : '';
  return `${roleWords(role)}${held}`;
}
