import type { Person } from './person.ts';
import type { Speaker } from './statement.ts';

/** What an article tells of a speaker, to find out whom of the people of a record it is. */
export type SpeakerSeen = Pick<Speaker, 'name' | 'type' | 'aliases' | 'role'> & {
  /** The day of the article; null when it is not known. */
  readonly date: string | null;
  /** Where the article came from: versions of one article are one. */
  readonly article: string;
};

/** A person that a speaker may be: how likely (0…1), by what, and whether it is taken for that one. */
export type Link = {
  readonly person: string;
  readonly score: number;
  readonly reason: string;
  readonly chosen: boolean;
};

/** Who is who: for each speaker whom it may be, and the people whom only the articles tell of. */
export type LinksFound = {
  /** The likeliest first; at most one is chosen, none where it cannot be told. */
  readonly links: readonly (readonly Link[])[];
  /** People whom no who's-who tells of, joined from speakers of several articles. */
  readonly met: readonly Person[];
};

/** Finds out who the speakers of a record are. */
export type Linker = (seen: readonly SpeakerSeen[]) => LinksFound;
