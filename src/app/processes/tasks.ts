import type { Document } from '../../data/index.ts';
import type { Outcome, TurnOptions } from '../../pipeline.ts';

/** How a document is read. */
export type ReadingOptions = TurnOptions & { readonly nested?: number };

/** A task for another process: the statements of a document, or the embeddings of texts. */
export type ProcessTask =
  | { readonly extract: Document; readonly options: ReadingOptions }
  | { readonly embed: readonly string[] };

/** What came of a document, and the model that found its statements. */
export type Extracted = Omit<Outcome, 'document'> & { readonly model: string };

/** Vectors in the order of their texts. */
export type Embedded = { readonly vectors: readonly Int8Array[] };

/** How a process works: as the one that starts it would. */
export type ProcessData = {
  readonly model: string | undefined;
  readonly threads: number;
  readonly timeLimit: number | undefined;
};
