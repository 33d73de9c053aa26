import type { Statement } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { dayOf } from './dayOf.ts';
import { foundOf, type StatementView } from './statementView.ts';

/** One statement with all that the record knows around it. */
export type StatementAnswer = {
  readonly statement: StatementView;
  /** The same words in other articles, the first that published them first; empty where there are none. */
  readonly elsewhere: readonly StatementView[];
  /** What the same person said nearest to it in meaning, before and after, in order of time. */
  readonly position: readonly StatementView[];
  /** How many of these were said before it. */
  readonly earlier: number;
};

/** How many statements of the same position are told. */
const NEAREST = 8;

/** All that is known of a statement; null where there is none with this id. */
export async function statementAnswer(serving: Serving, id: string): Promise<StatementAnswer | null> {
  const { record } = serving;
  const statement = record.statement(id);
  // An address is whole: the beginning of an id is for the command line.
  if (statement?.id !== id) return null;
  const [group] = record.duplicateGroups([statement.id]);
  const elsewhere = (group?.statements ?? []).filter((one) => one.id !== statement.id);
  const [own] = foundOf(serving, [statement]);
  const near = await samePosition(serving, statement);
  const at = near.findIndex((one) => one.id === statement.id);
  const position = near.filter((one) => one.id !== statement.id);
  return {
    statement: own!,
    elsewhere: foundOf(serving, elsewhere),
    position: foundOf(serving, position),
    // Of copies only the first is among those that are near.
    earlier: at >= 0 ? at : position.filter((one) => dayOf(one) < dayOf(statement)).length,
  };
}

/** What the same person said nearest to a statement, that one too, in order of time. */
async function samePosition(
  { record, embedder }: Serving,
  { id, speaker, content }: Statement,
): Promise<Statement[]> {
  if (!speaker?.person) return [];
  const { text } = content;
  // What it means was found out when it was added; the model need not read it again.
  const vector = record.embeddingOf(id) ?? (await (await embedder()).embed(text));
  const about = { text, vector };
  return [
    ...record.find({ person: speaker.person, about, deduplicate: true, limit: NEAREST + 1, order: 'date' }),
  ];
}
