import { z } from 'zod';
import type { Author } from '../../data/index.ts';
import { authorSchema } from '../api/schemas.ts';
import { validated } from '../http/validated.ts';

/** Who corrects and why, as tools ask for it: what they may be is checked when it is sent, so that the list of tools stays short. */
export const authorShape = {
  author: z.string().meta({ description: 'the user’s name' }),
  reason: z.string().optional(),
};

/** Author and reason as they were sent. @throws OnrecordError usage */
export function authorAsked(given: {
  readonly author: string;
  readonly reason?: string | undefined;
}): Author {
  const { author, reason = null } = validated(authorSchema, given);
  return { author, reason };
}
