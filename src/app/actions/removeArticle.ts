import type { Author } from '../../data/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import { linkPeople } from './linkPeople.ts';

/**
 * Removes an article with all its versions, and updates derived data. Returns the number of the correction.
 * @throws OnrecordError `usage` if there is no such article, or no reason is given
 */
export async function removeArticle(
  record: OpenRecord,
  id: string,
  bytes: 'kept' | 'deleted',
  author: Author,
): Promise<number> {
  const number = record.removeArticle(id, bytes, author, PROGRAM_VERSION);
  await linkPeople(record);
  record.findDuplicates();
  return number;
}
