import type { Author, CorrectionSaid, Document } from '../../data/index.ts';

/** What the thread that writes a record is asked for. */
export type WriterTask =
  | { readonly add: Document }
  | { readonly correct: string; readonly said: CorrectionSaid; readonly author: Author }
  | { readonly undo: number; readonly author: Author };
