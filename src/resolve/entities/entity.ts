import type { Span } from '../../data/index.ts';
import type { Name } from '../../names/names.ts';

export type Gender = 'female' | 'male' | null;
export type EntityType = 'person' | 'organization' | 'group' | 'work' | 'place' | 'unknown';

/** An office or description that the article gives to somebody. */
export type Role = {
  /** As the article writes it, without an article: `former finance minister`; empty where only the sentence implies it. */
  text: string;
  /** Where it begins in the article. */
  at: number;
  /** Its noun, lower case, singular: `minister`. */
  head: string;
  /** All its words, lower case. */
  words: ReadonlySet<string>;
  /** The token of its noun; -1 when a title implies it. */
  noun: number;
  /** Introduced by `his`, `her`: kin or staff of somebody else. */
  owned: boolean;
};

/** Somebody or something that an article speaks of: all its names in the article, and what is said of it. */
export type Entity = {
  /** The fullest name in the article, or a description. */
  name: string;
  type: EntityType;
  /** Named, not only described. */
  named: boolean;
  plural: boolean;
  gender: Gender;
  names: readonly Name[];
  roles: readonly Role[];
  /** Its roles that are written out, in the order of the text; of those that begin at one place the longest. */
  writtenRoles: readonly Role[];
  /** All other forms of the name, and the roles, in the article's words. */
  aliases: readonly string[];
  /** The body or person that it speaks for, by its roles; null where they name none. */
  speaksFor: string | null;
  /** Where the fullest name stands. */
  mention: Span;
  /** The folded words of the fullest name. */
  words: readonly string[];
  /** Of several named together, each: `Ana Ruiz and Leo Sand`. */
  members?: readonly Entity[];
};
