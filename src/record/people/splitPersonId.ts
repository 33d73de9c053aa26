import { hashId } from '../../data/index.ts';

/** The id of a person that a correction makes. */
export function splitPersonId(person: string, articles: readonly string[]): string {
  return hashId('pe', ['split', person, articles.toSorted()]);
}
