import { z } from 'zod';
import { listPositionChanges } from '../../../app/queries/listPositionChanges.ts';
import { changeKinds, leastSchema, positionChangesPageSchema } from '../../../data/index.ts';
import { citedChange, citedChangeSchema } from '../cited.ts';
import { citedText, pageText } from '../citedText.ts';
import { cursorSchema } from '../cursorSchema.ts';
import { personAsked } from '../personAsked.ts';
import { tool } from '../tool.ts';

const PAGE = 5;

export const changes = tool({
  name: 'changes',
  title: 'Changed positions',
  description:
    'Lists where somebody’s position changed, with exact words and addresses of both statements, highest confidence first: stance (said the contrary), number (another figure for the same thing), narrowed (a condition added), widened (one dropped). The list is made by a program and must be checked: figures may measure different things, and people are often quoted only in part. Read both passages, and never say that somebody contradicted themselves on this alone.',
  input: z.strictObject({
    person: z.string().min(1).optional().meta({
      description: 'only changes of this person: a name or a part of one, an id (pe_…) or an address',
    }),
    kind: z.enum(changeKinds).optional(),
    least: leastSchema,
    limit: z.int().min(1).max(20).default(PAGE).meta({ description: 'how many on a page' }),
    cursor: cursorSchema,
  }),
  output: positionChangesPageSchema.extend({ changes: z.array(citedChangeSchema) }),
  async answer(asked, { person: given, ...query }) {
    const { serving } = asked;
    const person = given === undefined ? undefined : personAsked(serving, given).id;
    const page = await listPositionChanges(serving, { ...query, person });
    const found = (page?.changes ?? []).map((one) => citedChange(asked, one));
    const next = page?.next ?? null;
    const blocks = found.map(({ person: { name }, kind, reason, certainty, earlier, later }) =>
      [
        `${name} · ${kind} · ${reason} · ${Math.round(100 * certainty)} % sure`,
        `Earlier: ${citedText(earlier)}`,
        `Later: ${citedText(later)}`,
      ].join('\n'),
    );
    return {
      structured: { changes: found, next, total: page?.total ?? 0 },
      text:
        blocks.length > 0
          ? pageText(blocks, next)
          : 'No changes were found. That does not prove that there are none: only statements of people whom the record knows from several articles are compared.',
    };
  },
});
