import { soon } from '../background/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';
import { type ChangeOf, changesAnswer } from './changesAnswer.ts';
import { foundOf, type StatementView } from './statementView.ts';

/** What the record holds, at a glance. */
export type FrontAnswer = {
  readonly counts: { readonly documents: number; readonly articles: number; readonly statements: number };
  readonly newest: readonly StatementView[];
  /** The changes of position whose later statement is newest; null while they are worked out. */
  readonly changes: readonly ChangeOf[] | null;
  /** Null while it is counted. */
  readonly speaking: readonly { name: string; address: string; statements: number }[] | null;
};

const NEWEST = 10;
const SPEAKING = 12;

/** The newest statements, where positions changed last, and who says most. */
export async function frontAnswer(serving: Serving): Promise<FrontAnswer> {
  const { record } = serving;
  const aside = await serving.background();
  const [speaking, changes] = await Promise.all([soon(aside.speaking()), soon(aside.changes())]);
  const { documents, articles, statements } = record.counts();
  return {
    counts: { documents, articles, statements },
    newest: foundOf(serving, record.find({ order: 'newest', deduplicate: true, limit: NEWEST })),
    changes: changes && (await changesAnswer(serving, changes.latest)),
    speaking:
      speaking?.slice(0, SPEAKING).map(({ person, name, statements: count }) => ({
        name,
        address: addressOf.person(person),
        statements: count,
      })) ?? null,
  };
}
