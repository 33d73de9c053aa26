/** The program of a process that finds statements and computes embeddings for the process that started it. */

import { failureOf, type Ordered } from '../background/thread/index.ts';
import { onDemand } from '../onDemand.ts';
import { openTagger } from '../openTagger.ts';
import { readerOf } from '../readerOf.ts';
import type { ProcessData, ProcessTask } from './tasks.ts';
import { workerOf } from './workerOf.ts';

// Ctrl-C in a terminal reaches this process too; the process that started it decides what still has to be
// done.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());

const { model, threads, timeLimit } = JSON.parse(process.argv[2]!) as ProcessData;
const work = workerOf({
  tagger: onDemand(() => openTagger({ threads, ...(model === undefined ? {} : { model }) })),
  embedder: onDemand(async () => {
    const { loadEmbedder } = await import('../../embedding/index.ts');
    return loadEmbedder({ threads });
  }),
  reader: await readerOf({ timeLimit }),
});

// One at a time: tasks that share a core gain nothing from running together, and need more memory.
let last: Promise<unknown> = Promise.resolve();
process.on('message', ({ number, task }: Ordered<ProcessTask>) => {
  last = last.then(async () => {
    try {
      process.send?.({ number, found: await work(task) });
    } catch (error) {
      process.send?.({ number, failed: failureOf(error) });
    }
  });
});
