import type {
  AlertAsked,
  ArticleInput,
  Author,
  CorrectionInput,
  Document,
  PersonCorrectionInput,
  StatementInput,
} from '../data/index.ts';
import type { Added, WrittenStatement } from '../record/index.ts';

/**
 * Writes to a record while it is being served, in another thread, so that readers do not wait. Data derived from what
 * was written (links of speakers, near-duplicates, embeddings) are updated before a call returns.
 */
export type Writing = AsyncDisposable & {
  /** Aborted when it is closed, so that preparations for a task can stop. */
  readonly closing: AbortSignal;
  /**
   * Reads a document and adds its article with the statements; `onProgress` is called with each step.
   * @throws OnrecordError `usage` if the document has no article
   */
  add(
    document: Document,
    onProgress: (says: string) => void,
  ): Promise<{ readonly came: Added; readonly article: string }>;
  /**
   * Stores a person's corrections of a statement, given by its id; returns their numbers.
   * @throws OnrecordError `usage` if there is no such statement, or the corrections do not fit its article
   */
  correct(statement: string, said: CorrectionInput, author: Author): Promise<number[]>;
  /**
   * Stores corrections of who a person is, given by their id; returns their numbers.
   * @throws OnrecordError `usage` if there is no such person, or the corrections do not fit the record
   */
  correctPerson(person: string, said: PersonCorrectionInput, author: Author): Promise<number[]>;
  /**
   * Stores a correction of an article's title, publisher, authors, date or address; returns its number.
   * @throws OnrecordError `usage` if there is no such article, or nothing changes
   */
  correctArticle(article: string, said: ArticleInput, author: Author): Promise<number>;
  /** Renames a publisher in all articles. @throws OnrecordError `usage` if no article has this publisher */
  renamePublisher(from: string, to: string, author: Author): Promise<number>;
  /**
   * Joins an article to another one, of which it is an earlier version; returns the number of the correction.
   * @throws OnrecordError `usage` if there is no such article, or they already are versions of one article
   */
  joinArticles(article: string, into: string, author: Author): Promise<number>;
  /**
   * Removes an article with all its versions; returns the number of the correction.
   * @throws OnrecordError `usage` if there is no such article, or no reason is given
   */
  removeArticle(article: string, bytes: 'kept' | 'deleted', author: Author): Promise<number>;
  /**
   * Adds a statement that the program missed; returns its id and the number of the correction.
   * @throws OnrecordError `usage` if the article does not have the words, or the record already has the statement
   */
  addStatement(article: string, said: StatementInput, author: Author): Promise<WrittenStatement>;
  /**
   * Undoes a correction; returns the number of the correction that undoes it.
   * @throws OnrecordError `usage` if there is no such correction or it cannot be undone
   */
  undo(number: number, author: Author): Promise<number>;
  /** Counts the sources of articles whose sources are not counted yet, while there is nothing else to write. */
  countSources(): Promise<void>;
  /** Adds an alert and returns its id. @throws OnrecordError `usage` if it looks for nothing */
  addAlert(name: string, asked: AlertAsked): Promise<string>;
  /** Returns false if there is no alert with this id. */
  removeAlert(id: string): Promise<boolean>;
};
