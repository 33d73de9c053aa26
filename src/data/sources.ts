import type { Article } from './article.ts';
import type { Span } from './span.ts';
import type { Speaker, SpeakerVia } from './statement.ts';

/** What a source is. `unknown`: the article does not say who it is, or the program did not find it. */
export const sourceKinds = ['person', 'body', 'group', 'document', 'unnamed', 'unknown'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What a source is by its role; `witness`: or a resident, anybody who was there; `other`: a role that is none of these. */
export const roleClasses = [
  'politician',
  'official',
  'police',
  'company',
  'expert',
  'campaigner',
  'witness',
  'other',
] as const;
export type RoleClass = (typeof roleClasses)[number];

export const genders = ['female', 'male'] as const;
export type KnownGender = (typeof genders)[number];
/** What people are counted as; `other` only where the newsroom says so. */
export const gendersCounted = ['female', 'male', 'other', 'unknown'] as const;
export type GenderCounted = (typeof gendersCounted)[number];
/** By what an article shows the gender of somebody. */
export const genderSigns = ['title', 'role', 'pronoun'] as const;
export type GenderSign = (typeof genderSigns)[number];

/** A speaker of an article with where its statements name it. */
export type SourceSeen = Pick<Speaker, 'name' | 'type' | 'aliases' | 'role' | 'onBehalfOf'> & {
  readonly mentions: readonly { readonly via: SpeakerVia; readonly span: Span }[];
};

/** A statement as it stands in its article; offsets are UTF-16 code units of the article's text. */
export type StatementSeen = {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  /** Its speakers, by their places among those seen. */
  readonly speakers: readonly number[];
  /** Its only speaker was found by a pronoun. */
  readonly byPronoun: boolean;
};

/** What is counted of a speaker. */
export type SourceFacts = {
  readonly kind: SourceKind;
  /** The class, and the word of the role, or of the body's name, that shows it; null where nothing does. */
  readonly roleClass: { readonly value: RoleClass; readonly word: string } | null;
  /** Null where the article does not show it, or shows both. */
  readonly gender: { readonly value: KnownGender; readonly by: GenderSign; readonly span: Span } | null;
  /** What the given name alone suggests: kept apart. */
  readonly genderOfName: KnownGender | null;
};

/** What is counted of a statement: the words of its content, and where the article says why its source is not named. */
export type StatementFacts = { readonly words: number; readonly reason: Span | null };

export type ArticleFacts = {
  readonly section: string | null;
  readonly sources: readonly SourceFacts[];
  readonly statements: readonly StatementFacts[];
};

/** Finds what is counted of the sources of an article: in the order in which they are given. */
export type DescribeSources = (
  article: Article,
  sources: readonly SourceSeen[],
  statements: readonly StatementSeen[],
) => ArticleFacts;
