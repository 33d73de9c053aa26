import type { Person } from './person.ts';
import type { Speaker } from './statement.ts';

/** Facts an article gives about a speaker, used to link the speaker to a person in a record. */
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

/** Result of entity linking: the candidates for each speaker, and the people found only in articles. */
export type LinksFound = {
  /** The likeliest first; at most one is chosen, and none when in doubt. */
  readonly links: readonly (readonly Link[])[];
  /** People missing from the people list, joined from speakers of several articles. */
  readonly met: readonly Person[];
};

/** Finds out who the speakers of a record are. */
export type Linker = (seen: readonly SpeakerSeen[]) => LinksFound;
