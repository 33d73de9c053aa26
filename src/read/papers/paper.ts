import type { Article } from '../../data/index.ts';
import type { ExportLine } from '../databases/exportLine.ts';
import type { Decoded } from '../decode.ts';
import type { PaperArticle } from './paperArticle.ts';

/** A document that is no page of the web: how its article is read. */
export type Paper = {
  /** The library whose reading its bytes count in, where there is one. */
  readonly reader: NonNullable<Article['reader']> | null;
  read(): PaperArticle;
  /** Its paragraphs as lines, where a newspaper database may have written it. */
  readonly lines?: () => readonly ExportLine[];
  /** What an escape of the format stands for, but for references of XML; null where it is none. */
  readonly unescape?: (raw: string) => string | null;
};

/** The bytes that a paper's byte ranges count in, as text, and how its article is read. */
export type PaperView = { readonly bytes: Uint8Array; readonly decoded: Decoded; readonly paper: Paper };
