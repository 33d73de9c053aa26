import type { Finding } from '../../data/index.ts';
import type { Metadata } from '../html/metadata.ts';
import type { Entry } from './entry.ts';

/** What was read of a transcript, before it is an article. */
export type Transcript = {
  readonly entries: readonly Entry[];
  readonly metadata: Partial<Metadata>;
  readonly findings: readonly Omit<Finding, 'uri'>[];
};
