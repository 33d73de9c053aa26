import type { Speaker } from './statement.ts';

/** What an article tells of a speaker, to find out whom of the people of a record it is. */
export type SpeakerSeen = Pick<Speaker, 'name' | 'type' | 'aliases' | 'role'> & {
  /** The day of the article; null when it is not known. */
  readonly date: string | null;
};

/** A person that a speaker may be: how likely (0…1), by what, and whether it is taken for that one. */
export type Link = {
  readonly person: string;
  readonly score: number;
  readonly reason: string;
  readonly chosen: boolean;
};

/** For each of the speakers of a record those whom it may be, the likeliest first; at most one is chosen, none where it cannot be told. */
export type Linker = (seen: readonly SpeakerSeen[]) => Link[][];
