import { userInfo } from 'node:os';
import type { Author } from '../../data/index.ts';
import type { AuthorOptions } from '../command.ts';

/** Who corrects, as the user says or as the account is called. */
export function authorOf({ author, reason }: AuthorOptions): Author {
  return { author: author ?? userInfo().username, reason: reason ?? null };
}
