/** The thread that reads documents for {@link startReader}, one after the other. */
import { parentPort } from 'node:worker_threads';
import type { Document } from '../data/index.ts';
import { openPapers } from './papers/thread/openPapers.ts';
import type { ReadOptions } from './readArticle.ts';
import { readSafely } from './readSafely.ts';

/** Kept as long as this thread lives, for all papers that it reads. */
const papers = openPapers();

parentPort?.on('message', ({ document, options }: { document: Document; options: ReadOptions }) => {
  parentPort?.postMessage(readSafely(document, { ...options, papers }));
});
