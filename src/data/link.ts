import type { Person } from './person.ts';
import type { Speaker } from './statement.ts';

/** Facts that an article gives about a speaker, used to link the speaker to a person. */
export type SpeakerSeen = Pick<Speaker, 'name' | 'type' | 'aliases' | 'role'> & {
  /** The date of the article; null if not known. */
  readonly date: string | null;
  /** Identifies the article; all its versions have the same value. */
  readonly article: string;
  readonly publisher: string | null;
  /** The names of the other speakers in the article. */
  readonly beside: readonly string[];
};

/** A person to whom a speaker may be linked, with a score (0…1), the reason, and whether this person was chosen. */
export type Link = {
  readonly person: string;
  readonly score: number;
  readonly reason: string;
  readonly chosen: boolean;
};

/** Result of entity linking: the candidates for each speaker, and people who are only in articles. */
export type LinksFound = {
  /** Candidates by score, highest first; at most one is chosen, and none if in doubt. */
  readonly links: readonly (readonly Link[])[];
  /** People and bodies that are not in the people lists. */
  readonly met: readonly Person[];
};

/**
 * Links the speakers of a record to people, block by block. Only speakers and people in the same block can be the same,
 * so adding an article costs no more than the blocks of its speakers.
 */
export type Linker = {
  /** The block of a speaker; null if the speaker cannot be linked, as with a group. */
  readonly blockOf: (seen: Pick<SpeakerSeen, 'name' | 'type'>) => string | null;
  /** The blocks of a person in a people list: one for each surname. */
  readonly blocksOf: (person: Pick<Person, 'name' | 'aliases'>) => readonly string[];
  /**
   * Links the speakers of a block, in the order in which they were added, to listed people of the block or to each
   * other.
   */
  readonly link: (seen: readonly SpeakerSeen[], people: readonly Person[]) => LinksFound;
};
