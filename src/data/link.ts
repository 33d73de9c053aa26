import type { Person } from './person.ts';
import type { Speaker } from './statement.ts';

/** Facts an article gives about a speaker, used to link the speaker to a person in a record. */
export type SpeakerSeen = Pick<Speaker, 'name' | 'type' | 'aliases' | 'role'> & {
  /** The day of the article; null when it is not known. */
  readonly date: string | null;
  /** Where the article came from: versions of one article are one. */
  readonly article: string;
  readonly publisher: string | null;
  /** The names of the others who speak in the article. */
  readonly beside: readonly string[];
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
  /** People and bodies missing from the people lists. */
  readonly met: readonly Person[];
};

/**
 * Finds out who the speakers of a record are, block by block: only speakers and people of one block can be the same, so that adding an article
 * costs no more than the blocks of its speakers.
 */
export type Linker = {
  /** The block that a speaker is in; null for one that nobody can be linked to, such as a group. */
  readonly blockOf: (seen: Pick<SpeakerSeen, 'name' | 'type'>) => string | null;
  /** The blocks that a person of a people list is in: one for each surname. */
  readonly blocksOf: (person: Pick<Person, 'name' | 'aliases'>) => readonly string[];
  /** Links the speakers of a block, in the order in which they were added, to the listed people of it, or to each other. */
  readonly link: (seen: readonly SpeakerSeen[], people: readonly Person[]) => LinksFound;
};
