import { hashId } from '../../data/index.ts';

/** The id of a person whom a correction adds. */
export function splitPersonId(person: string, articles: readonly string[]): string {
  return hashId('pe', ['split', person, articles.toSorted()]);
}
