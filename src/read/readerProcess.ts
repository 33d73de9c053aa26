/** The program of the process that reads documents for `startReader`, one after the other. */
import type { Document } from '../data/index.ts';
import { openPapers } from './papers/thread/openPapers.ts';
import type { ReadOptions } from './readArticle.ts';
import { readSafely } from './readSafely.ts';
import { packResult } from './sentResult.ts';

// Ctrl-C at a terminal reaches this process too; the one that started it decides what is still read.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());

/** Kept as long as this process lives, for all papers that it reads. */
const papers = openPapers();

process.on('message', ({ document, options }: { document: Document; options: ReadOptions }) => {
  process.send?.(packResult(readSafely(document, { ...options, papers })));
});
