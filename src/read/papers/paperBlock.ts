import type { ParagraphRole } from '../../data/index.ts';
import type { WrittenNode } from '../html/write.ts';

/** A paragraph of a paper whose bytes are its words: a DOCX, RTF. */
export type PaperParagraph = {
  readonly nodes: readonly WrittenNode[];
  readonly role: ParagraphRole;
  readonly why: string | null;
};
