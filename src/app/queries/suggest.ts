import type { Suggestion, Suggestions } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';

/** The maximum number of suggestions of each kind, and the minimum number of letters. */
const MOST = 5;
const SHORTEST = 2;
/** Longer input cannot be the beginning of a word. */
const LONGEST = 100;

/** Suggestions from the record for what somebody is typing. */
export function suggest({ record }: Serving, typed: string): Suggestions {
  // SQLite ends a text at a zero character.
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
