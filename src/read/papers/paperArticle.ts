import type { Finding, Paragraph, Segment } from '../../data/index.ts';

/** What was read of a paper. */
export type PaperArticle = {
  title: string | null;
  text: string;
  segments: Segment[];
  paragraphs: Paragraph[];
  leftOut: { text: string; why: string }[];
  findings: Omit<Finding, 'uri'>[];
};
