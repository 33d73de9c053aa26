import { type MorningView, UNSURE_BELOW } from '../../data/index.ts';
import { type StoredChangeOf, soon } from '../background/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';
import { editedWords } from './editedWords.ts';
import { listed, viewPositionChanges } from './listPositionChanges.ts';
import { viewStatements } from './viewStatements.ts';

/** The maximum numbers of statements, speakers, changes, edits and events shown. */
const MOST = 8;
/** How many edits are examined; those that change only punctuation are then left out. */
const LOOKED_AT = 20;

/** What was added to the record since a time, ISO 8601 in UTC. */
export async function getMorning(serving: Serving, since: string): Promise<MorningView> {
  const { record } = serving;
  const after = record.alerts.lastArticleBefore(since);
  const { speaking, unsure, ...counts } = record.alerts.newsSince(after, {
    most: MOST,
    unsureBelow: UNSURE_BELOW,
  });
  const changes = await soon((await serving.background()).changes());
  return {
    since,
    counts,
    newest: viewStatements(serving, record.find({ after, order: 'newest', deduplicate: true, limit: MOST })),
    speaking: speaking.map(({ name, person, statements }) => ({
      name,
      statements,
      address:
        person === null ? `/search?${new URLSearchParams({ speaker: name })}` : addressOf.person(person),
    })),
    changes: changes && (await changesSince(serving, after, listed(changes))),
    edits: editsSince(serving, after),
    events: record.alerts.events(null, MOST).filter(({ madeAt }) => madeAt >= since),
    queue: { count: unsure.count, statements: viewStatements(serving, record.statementsBy(unsure.ids)) },
  };
}

async function changesSince(serving: Serving, after: number, changes: readonly StoredChangeOf[]) {
  const added = serving.record.alerts.statementsSince(
    after,
    changes.flatMap(({ earlier, later }) => [earlier, later]),
  );
  const fresh = changes.filter(({ earlier, later }) => added.has(earlier) || added.has(later));
  return viewPositionChanges(serving, fresh.slice(0, MOST));
}

function editsSince({ record }: Serving, after: number): MorningView['edits'] {
  const found: MorningView['edits'][number][] = [];
  for (const { id, earlier } of record.alerts.newEdits(after, LOOKED_AT)) {
    const [before, now] = [record.article(earlier), record.article(id)];
    const words = before && now ? editedWords(before, now) : [];
    if (now && words.length > 0)
      found.push({ title: now.title ?? now.uri, address: addressOf.article(id), words });
    if (found.length === MOST) break;
  }
  return found;
}
