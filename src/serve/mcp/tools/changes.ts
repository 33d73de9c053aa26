import { z } from 'zod';
import type { StoredChangeOf } from '../../../app/background/index.ts';
import { changesAnswer } from '../../../app/queries/changesAnswer.ts';
import { pageOf } from '../../../app/queries/paging.ts';
import type { Serving } from '../../../app/serving.ts';
import { CERTAINTY_THRESHOLD, changeKinds, type Person } from '../../../data/index.ts';
import { addressSchema, citedOf, citedSchema } from '../cited.ts';
import { citedText, pageText } from '../citedText.ts';
import { cursorSchema, nextSchema } from '../cursorSchema.ts';
import { personAsked } from '../personAsked.ts';
import { tool } from '../tool.ts';

const PAGE = 5;

export const changes = tool({
  name: 'changes',
  title: 'Changed positions',
  description:
    'Tells where somebody’s position changed, both statements with exact words and addresses, the surest first: stance (said the contrary), number (another figure for the same thing), narrowed (a condition added), widened (one dropped). A list to read and check, found by a machine, never a finding: figures may be of different things, and people are quoted in part. Read both passages, and never say that somebody contradicted themselves on this alone.',
  input: z.strictObject({
    person: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'only of this person: a name or a part of one, an id (pe_…) or an address' }),
    kind: z.enum(changeKinds).optional(),
    least: z
      .number()
      .min(0)
      .max(1)
      .default(CERTAINTY_THRESHOLD)
      .meta({ description: 'only those at least so sure, 0 to 1; without person from 0.45 on' }),
    limit: z.int().min(1).max(20).default(PAGE).meta({ description: 'how many on a page' }),
    cursor: cursorSchema,
  }),
  output: z.object({
    changes: z.array(
      z.object({
        person: z.object({ name: z.string(), address: addressSchema }),
        kind: z.enum(changeKinds),
        reason: z.string().meta({ description: 'what differs' }),
        certainty: z.number(),
        earlier: citedSchema,
        later: citedSchema,
      }),
    ),
    next: nextSchema,
  }),
  async answer(asked, { person: given, kind, least, limit, cursor }) {
    const { serving, at } = asked;
    const person = given === undefined ? null : personAsked(serving.record, given);
    const fitting = (await changesFound(serving, person)).filter(
      (one) => one.certainty >= least && (kind === undefined || one.kind === kind),
    );
    const { part, next } = pageOf(fitting, cursor, limit);
    const told = await changesAnswer(serving, part);
    const found = told.map(({ person: whose, earlier, later, ...rest }) => ({
      ...rest,
      person: { name: whose.name, address: at(whose.address) },
      earlier: citedOf(asked, earlier),
      later: citedOf(asked, later),
    }));
    const blocks = found.map(({ person: { name }, kind: turn, reason, certainty, earlier, later }) =>
      [
        `${name} · ${turn} · ${reason} · ${Math.round(100 * certainty)} % sure`,
        `Earlier: ${citedText(earlier)}`,
        `Later: ${citedText(later)}`,
      ].join('\n'),
    );
    return {
      structured: { changes: found, next },
      text:
        blocks.length > 0
          ? pageText(blocks, next)
          : 'No changes were found. That does not prove that there are none: only statements of people whom the record knows from several articles are compared.',
    };
  },
});

/** The changes of one person, or the surest of all. */
async function changesFound(serving: Serving, person: Person | null): Promise<readonly StoredChangeOf[]> {
  const aside = await serving.background();
  if (!person) return (await aside.changes().found).surest;
  const { id, name } = person;
  return (await aside.person(id).found).changes.map((change) => ({ ...change, person: { id, name } }));
}
