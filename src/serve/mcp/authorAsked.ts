import { z } from 'zod';
import type { Author } from '../../data/index.ts';
import { authorSchema } from '../api/schemas.ts';
import { validated } from '../http/validated.ts';

/**
 * Author and reason as input of tools. Their values are checked when they are sent, so that the list of tools stays
 * short.
 */
export const authorShape = {
  author: z.string().meta({ description: 'the user’s name' }),
  reason: z.string().optional(),
};

/** Author and reason as sent. @throws OnrecordError `usage` */
export function authorAsked(given: {
  readonly author: string;
  readonly reason?: string | undefined;
}): Author {
  const { author, reason = null } = validated(authorSchema, given);
  return { author, reason };
}
