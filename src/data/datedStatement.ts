import type { Statement } from './statement.ts';

/** What somebody said: the days between which it was said (ISO 8601; null when they are not known), and what it means. */
export type DatedStatement = {
  readonly statement: Statement;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly vector: Int8Array;
};

/** The same with the text of its article. */
export type StatementInText = DatedStatement & { readonly text: string };

/** What somebody may have answered to: a statement as far as it must be known to tell whether it is near enough. */
export type ReplyCandidate = Pick<DatedStatement, 'earliest' | 'latest' | 'vector'> & {
  readonly id: string;
  /** The id of the person whose statement it is, and that of the article. */
  readonly person: string;
  readonly article: string;
  /** Where its content begins in the article. */
  readonly start: number;
};

/** Who speaks in an article: the name that it gives, and the person of the record, where that is known. */
export type ArticleSpeaker = { readonly name: string; readonly person: string | null };
