import type { Statement } from './statement.ts';

/**
 * A statement with the first and last day on which it may have been made (ISO 8601; null if not known), and its
 * embedding.
 */
export type DatedStatement = {
  readonly statement: Statement;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly vector: Int8Array;
};

/** A dated statement with the text of its article. */
export type StatementInText = DatedStatement & { readonly text: string };

/** The data needed to decide whether a statement is close enough to another to be answered by it. */
export type ReplyCandidate = Pick<DatedStatement, 'earliest' | 'latest' | 'vector'> & {
  readonly id: string;
  /** Ids of the person who made the statement, and of its article. */
  readonly person: string;
  readonly article: string;
  /** Offset of its content in the article. */
  readonly start: number;
};

/** A speaker in an article: the name that the article gives, and the id of the person in the record, if known. */
export type ArticleSpeaker = { readonly name: string; readonly person: string | null };
