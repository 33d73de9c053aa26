import type { FrontPage } from '../../data/index.ts';
import { type StoredChangeOf, soon } from '../background/index.ts';
import type { Serving } from '../serving.ts';
import { referTo } from './getPerson.ts';
import { listed, viewPositionChanges } from './listPositionChanges.ts';
import { viewStatements } from './viewStatements.ts';

const NEWEST = 10;
const CHANGES = 4;
const SPEAKING = 12;

/** The newest statements, the latest position changes, and the people with most statements. */
export async function getFrontPage(serving: Serving): Promise<FrontPage> {
  const { record } = serving;
  const background = await serving.background();
  const [speaking, changes] = await Promise.all([soon(background.speaking()), soon(background.changes())]);
  const { documents, articles, statements } = record.counts();
  return {
    counts: { documents, articles, statements },
    newest: viewStatements(serving, record.find({ order: 'newest', deduplicate: true, limit: NEWEST })),
    changes: changes && (await viewPositionChanges(serving, latest(listed(changes)).slice(0, CHANGES))),
    speaking:
      speaking?.slice(0, SPEAKING).map(({ person, name, statements: count }) => ({
        ...referTo({ id: person, name }),
        statements: count,
      })) ?? null,
  };
}

/** Newest first, by the date of the later statement; on the same day highest confidence first, as in `changes`. */
function latest(changes: readonly StoredChangeOf[]): StoredChangeOf[] {
  return changes.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
}
