import type { Article } from './article.ts';
import type { Span } from './span.ts';
import type { Speaker, SpeakerVia } from './statement.ts';

/** Kinds of sources. `unknown`: the article does not say who it is, or the program did not find out. */
export const sourceKinds = ['person', 'body', 'group', 'document', 'unnamed', 'unknown'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/**
 * Classes of roles. `witness` includes residents and anybody else who was there; `other` is a role in none of these
 * classes.
 */
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
/** The genders in which people are counted; `other` is set only by a newsroom. */
export const gendersCounted = ['female', 'male', 'other', 'unknown'] as const;
export type GenderCounted = (typeof gendersCounted)[number];
/** The ways in which an article shows somebody's gender. */
export const genderSigns = ['title', 'role', 'pronoun'] as const;
export type GenderSign = (typeof genderSigns)[number];

/** A speaker in an article, with where its statements name it. */
export type SourceSeen = Pick<Speaker, 'name' | 'type' | 'aliases' | 'role' | 'onBehalfOf'> & {
  readonly mentions: readonly { readonly via: SpeakerVia; readonly span: Span }[];
};

/** A statement in its article. Spans are in UTF-16 code units of the article's text. */
export type StatementSeen = {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  /** Its speakers, as indices in the list of the article's speakers. */
  readonly speakers: readonly number[];
  /** Whether its only speaker was found by a pronoun. */
  readonly byPronoun: boolean;
};

/** The facts about a speaker that are counted. */
export type SourceFacts = {
  readonly kind: SourceKind;
  /** The class, and the word of the role or of the body's name that shows it; null if no word does. */
  readonly roleClass: { readonly value: RoleClass; readonly word: string } | null;
  /** Null if the article does not show it, or shows both. */
  readonly gender: { readonly value: KnownGender; readonly by: GenderSign; readonly span: Span } | null;
  /** The gender that the given name alone suggests; counted separately. */
  readonly genderOfName: KnownGender | null;
};

/**
 * The facts about a statement that are counted: the number of words in its content, and the span that says why its
 * source is not named.
 */
export type StatementFacts = { readonly words: number; readonly reason: Span | null };

export type ArticleFacts = {
  readonly section: string | null;
  readonly sources: readonly SourceFacts[];
  readonly statements: readonly StatementFacts[];
};

/** Finds the facts that are counted about the sources and statements of an article, in the order given. */
export type DescribeSources = (
  article: Article,
  sources: readonly SourceSeen[],
  statements: readonly StatementSeen[],
) => ArticleFacts;
