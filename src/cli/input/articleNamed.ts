import { resolve } from 'node:path';
import type { OpenRecord } from '../../app/recordFile.ts';
import type { Article } from '../../data/index.ts';
import { usage } from '../../errors.ts';

/** The article of an id, or the newest from a path or an address. @throws OnrecordError usage */
export function articleNamed(record: OpenRecord, [given = '']: readonly string[]): Article {
  const own = record.article(given);
  if (own) return own;
  const version = record.versions(given).at(-1) ?? record.versions(resolve(given)).at(-1);
  if (!version)
    throw usage(`the record has no article ${given}; give its id, or the path or address it was added from`);
  return version.article;
}
