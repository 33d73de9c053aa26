import type { Statement, StatementDetails } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { byDay, dayOf } from './dayOf.ts';
import { contextIn } from './passage.ts';
import { viewStatements } from './viewStatements.ts';

/** How many statements of the same position are listed. */
const NEAREST = 8;

/** The statement with this id, with everything that the record has about it; null if there is no such statement. */
export async function getStatement(serving: Serving, id: string): Promise<StatementDetails | null> {
  const { record } = serving;
  const statement = record.statement(id);
  // Addresses have full ids; prefixes are only for the command line.
  if (statement?.id !== id) return null;
  const [group] = record.duplicateGroups([statement.id]);
  const elsewhere = (group?.statements ?? []).filter((one) => one.id !== statement.id);
  const [own] = viewStatements(serving, [statement]);
  const near = await samePosition(serving, statement);
  const at = near.findIndex((one) => one.id === statement.id);
  const position = near.filter((one) => one.id !== statement.id);
  const article = record.article(statement.article.id);
  return {
    statement: own!,
    context: article ? contextIn(article, statement, own!.passage) : own!.passage,
    elsewhere: viewStatements(serving, elsewhere),
    position: viewStatements(serving, position),
    // Of near-duplicates, only the first is in `near`.
    earlier: at >= 0 ? at : position.filter((one) => dayOf(one) < dayOf(statement)).length,
  };
}

/** The statements of the same people that are nearest to a statement in meaning, including itself, in order of time. */
async function samePosition(
  { record, embedder }: Serving,
  { id, speakers, content }: Statement,
): Promise<Statement[]> {
  const people = new Set(speakers.flatMap(({ person }) => person ?? []));
  if (people.size === 0) return [];
  const { text } = content;
  // The embedding was computed when the statement was added, so the model is rarely needed.
  const vector = record.embeddingOf(id) ?? (await (await embedder()).embed(text));
  const about = { text, vector };
  const near = [...people].flatMap((person) => [
    ...record.find({ person, about, deduplicate: true, limit: NEAREST + 1, order: 'date' }),
  ]);
  if (people.size === 1) return near;
  const once = new Map(near.map((one) => [one.id, one]));
  return [...once.values()].toSorted(byDay);
}
