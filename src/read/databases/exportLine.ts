import type { WrittenNode } from '../html/write.ts';

/** A line of an export, in whichever format: of a plain text, or a paragraph of a page, of RTF, of a DOCX. */
export type ExportLine = {
  /** Its words, without white space at the ends. */
  readonly text: string;
  readonly nodes: readonly WrittenNode[];
  /** Whether something parts it from the line before: a blank line, the end of a paragraph. */
  readonly isApart: boolean;
  /** How many columns of white space come before it. */
  readonly indent: number;
};
