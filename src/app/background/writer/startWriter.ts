import type { Added, WrittenStatement } from '../../../record/index.ts';
import type { TimeLimitOptions } from '../../readerOf.ts';
import type { Writing } from '../../writing.ts';
import { programAt, startThread } from '../thread/index.ts';
import type { WriterTask } from './tasks.ts';

/** What the writing thread needs at its start: the path of the record, and the time limit for reading an article. */
export type WriterData = { readonly path: string; readonly limits: TimeLimitOptions };

/**
 * Writes to the record in this file while it is being served: in a thread that starts when there is something to write.
 */
export function startWriter(path: string, limits: TimeLimitOptions = {}): Writing {
  const data: WriterData = { path, limits };
  const thread = startThread<WriterTask>(programAt('./worker', import.meta), data);
  const closing = new AbortController();
  return {
    closing: closing.signal,
    add: (document, onProgress) =>
      thread.run({ add: document }, onProgress) as Promise<{ came: Added; article: string }>,
    correct: (statement, said, author) =>
      thread.run({ correct: statement, said, author }) as Promise<number[]>,
    correctPerson: (person, said, author) =>
      thread.run({ correctPerson: person, said, author }) as Promise<number[]>,
    correctArticle: (article, said, author) =>
      thread.run({ correctArticle: article, said, author }) as Promise<number>,
    addStatement: (article, said, author) =>
      thread.run({ addStatement: article, said, author }) as Promise<WrittenStatement>,
    joinArticles: (article, into, author) =>
      thread.run({ joinArticle: article, into, author }) as Promise<number>,
    removeArticle: (article, bytes, author) =>
      thread.run({ removeArticle: article, bytes, author }) as Promise<number>,
    renamePublisher: (from, to, author) => thread.run({ publisher: from, to, author }) as Promise<number>,
    countSources: () => thread.run({ countSources: true }) as Promise<void>,
    addAlert: (name, alert) => thread.run({ alert, name }) as Promise<string>,
    removeAlert: (id) => thread.run({ removeAlert: id }) as Promise<boolean>,
    undo: (number, author) => thread.run({ undo: number, author }) as Promise<number>,
    async [Symbol.asyncDispose]() {
      closing.abort();
      await thread.close();
    },
  };
}
