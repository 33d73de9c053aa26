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
 * How a record is written while it is served: in another thread, so that readers do not wait for it. What hangs on what was written (who the
 * speakers are, copies, meanings) is brought up to date before an answer comes.
 */
export type Writing = AsyncDisposable & {
  /** Is aborted when it is closed: what prepares a task may end then. */
  readonly closing: AbortSignal;
  /**
   * Reads a document and adds its article with the statements; `onProgress` is called with how far that is.
   * @throws OnrecordError usage, where there is no article in it
   */
  add(
    document: Document,
    onProgress: (says: string) => void,
  ): Promise<{ readonly came: Added; readonly article: string }>;
  /**
   * Writes down what a person says of the statement with this id; gives the numbers of the corrections.
   * @throws OnrecordError usage, where there is no such statement, or what is said does not fit its article
   */
  correct(statement: string, said: CorrectionInput, author: Author): Promise<number[]>;
  /**
   * Writes down who the person with this id is; gives the numbers of the corrections.
   * @throws OnrecordError usage, where there is no such person, or what is said does not fit the record
   */
  correctPerson(person: string, said: PersonCorrectionInput, author: Author): Promise<number[]>;
  /**
   * Writes down what an article is called, who published it when, and where; gives the number of the correction.
   * @throws OnrecordError usage, where there is no such article, or nothing is said
   */
  correctArticle(article: string, said: ArticleInput, author: Author): Promise<number>;
  /** Renames a publisher in all articles. @throws OnrecordError usage, where no article has it */
  renamePublisher(from: string, to: string, author: Author): Promise<number>;
  /**
   * Joins an article with the one that is shown in its place, by their ids; gives the number of the correction.
   * @throws OnrecordError usage, where there is no such article, or they are versions of one article already
   */
  joinArticles(article: string, into: string, author: Author): Promise<number>;
  /**
   * Removes an article with all versions; gives the number of the correction.
   * @throws OnrecordError usage, where there is no such article, or no reason is given
   */
  removeArticle(article: string, bytes: 'kept' | 'deleted', author: Author): Promise<number>;
  /**
   * Adds a statement that the program missed; gives its id and the number of the correction.
   * @throws OnrecordError usage, where the article does not have the words, or the record has the statement already
   */
  addStatement(article: string, said: StatementInput, author: Author): Promise<WrittenStatement>;
  /** Undoes a correction and returns the number of the correction that undoes it. @throws OnrecordError usage, if there is no such correction or it cannot be undone */
  undo(number: number, author: Author): Promise<number>;
  /** Counts the sources of articles that are not counted yet, while nothing else is to be written. */
  countSources(): Promise<void>;
  /** Saves a search that alerts, and returns its id. @throws OnrecordError usage, where it looks for nothing */
  addAlert(name: string, asked: AlertAsked): Promise<string>;
  /** False where there is no alert of this id. */
  removeAlert(id: string): Promise<boolean>;
};
