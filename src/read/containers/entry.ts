import type { Document } from '../../data/index.ts';

/** Where a record or entry is in its container: see `Origin`. */
export type Place = {
  readonly offset: number;
  readonly length: number;
  readonly within: number;
};

/** What a container holds at a place: a document, something that is passed over for a named reason, or something that cannot be read. */
export type ContainerEntry = Place &
  (
    | {
        readonly kind: 'document';
        readonly document: Document;
        /** What is wrong with the document but does not keep it from being read. */
        readonly warnings: readonly EntryProblem[];
      }
    | { readonly kind: 'skipped'; readonly why: string }
    | ({ readonly kind: 'failed' } & EntryProblem)
  );

export type EntryProblem = { readonly code: string; readonly message: string };

/** Documents of containers may have no more bytes than this, unpacked. */
export const LARGEST_DOCUMENT = 32 * 1024 * 1024;
