import type { Author, CorrectionInput, Document } from '../../../data/index.ts';

/** What the thread that writes a record is asked for. */
export type WriterTask =
  | { readonly add: Document }
  | { readonly correct: string; readonly said: CorrectionInput; readonly author: Author }
  | { readonly undo: number; readonly author: Author };
