import type { Added } from '../../../record/index.ts';
import type { Writing } from '../../writing.ts';
import { programAt, startThread } from '../thread/index.ts';
import type { WriterTask } from './tasks.ts';

/** What writes the record in this file while it is served: a thread of its own, begun when there is something to write. */
export function startWriter(path: string): Writing {
  const thread = startThread<WriterTask>(programAt('./worker', import.meta), { path });
  return {
    add: (document, tell) => thread.run({ add: document }, tell) as Promise<{ came: Added; article: string }>,
    correct: (statement, said, author) =>
      thread.run({ correct: statement, said, author }) as Promise<number[]>,
    undo: (number, author) => thread.run({ undo: number, author }) as Promise<number>,
    [Symbol.asyncDispose]: () => thread.close(),
  };
}
