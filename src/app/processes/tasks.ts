import type { Document } from '../../data/index.ts';
import type { Outcome, TurnOptions } from '../../pipeline.ts';

/** Options for reading a document. */
export type ReadingOptions = TurnOptions & { readonly nested?: number };

/** A task for another process: the statements of a document, or the embeddings of texts. */
export type ProcessTask =
  | { readonly extract: Document; readonly options: ReadingOptions }
  | { readonly embed: readonly string[] };

/** The result for a document, and the model that found its statements. */
export type Extracted = Omit<Outcome, 'document'> & { readonly model: string };

/** The vectors, in the order of their texts. */
export type Embedded = { readonly vectors: readonly Int8Array[] };

/** Settings of a process: the same as those of the process that starts it. */
export type ProcessData = {
  readonly model: string | undefined;
  readonly threads: number;
  readonly timeLimit: number | undefined;
};
