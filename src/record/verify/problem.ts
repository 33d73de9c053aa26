/** Something in the record that does not hold. */
export type Problem = {
  what: 'file' | 'document' | 'article' | 'statement' | 'person' | 'correction';
  /** The SHA-256 of a document, the id of an article, statement or person, the number of a correction, the path of the file. */
  id: string;
  /** Where the article came from; null for what is of no article. */
  uri: string | null;
  message: string;
};

/** What is said of something whose digest is not the one that was written with it. */
export const ALTERED = 'was altered after it was written';
