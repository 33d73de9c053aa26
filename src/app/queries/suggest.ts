import type { Suggestion, Suggestions } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';

/** How many of each are suggested, and from how many letters on. */
const MOST = 5;
const SHORTEST = 2;
/** What is longer is no beginning of a word. */
const LONGEST = 100;

/** What the record has that begins as it is typed. */
export function suggest({ record }: Serving, typed: string): Suggestions {
  // For SQLite a text ends where it has a zero.
  const asked = typed.slice(0, LONGEST).toWellFormed().replaceAll('\0', ' ').trimStart();
  if (asked.trim().length < SHORTEST) return { people: [], publishers: [], words: [] };
  return {
    people: record
      .peopleBeginning(asked, MOST)
      .map(({ id, name }) => ({ name, address: addressOf.person(id) })),
    publishers: record.publishersCalled(asked, MOST).map((name) => searchFor('publisher', name)),
    words: record.completed(asked, MOST).map((name) => searchFor('words', name)),
  };
}

function searchFor(what: 'publisher' | 'words', name: string): Suggestion {
  return { name, address: `/search?${new URLSearchParams({ [what]: name })}` };
}
