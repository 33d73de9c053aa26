import type { AlertEvent, WordRun } from '../alert.ts';
import type { PositionChangeView } from './positionChangeView.ts';
import type { StatementView } from './statementView.ts';

/** The page for the morning: what was added to the record since somebody last looked at it. */
export type MorningView = {
  /** ISO 8601 in UTC. */
  readonly since: string;
  readonly counts: { readonly articles: number; readonly statements: number; readonly edits: number };
  readonly newest: readonly StatementView[];
  readonly speaking: readonly {
    readonly name: string;
    readonly address: string;
    readonly statements: number;
  }[];
  /** Null while they are being computed. */
  readonly changes: readonly PositionChangeView[] | null;
  readonly edits: readonly {
    readonly title: string;
    readonly address: string;
    readonly words: readonly WordRun[];
  }[];
  readonly events: readonly AlertEvent[];
  /** The review queue. */
  readonly queue: { readonly count: number; readonly statements: readonly StatementView[] };
};
