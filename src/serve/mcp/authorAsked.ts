import { z } from 'zod';
import { type Author, LONGEST } from '../../data/index.ts';
import { validated } from '../http/validated.ts';

/** Who corrects and why, as tools ask for it: what they may be is checked when it is sent, so that the list of tools stays short. */
export const authorShape = {
  author: z.string().meta({ description: 'the user’s name' }),
  reason: z.string().optional(),
};

const authorSchema = z.object({
  author: z.string().regex(/\S/, 'say who you are').max(LONGEST.author),
  reason: z.string().max(LONGEST.reason).nullable(),
});

/** Author and reason as they were sent. @throws OnrecordError usage */
export function authorAsked({
  author,
  reason,
}: {
  readonly author: string;
  readonly reason?: string | undefined;
}): Author {
  return validated(authorSchema, { author, reason: reason ?? null });
}
