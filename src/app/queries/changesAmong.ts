import { CERTAINTY_THRESHOLD } from '../../data/index.ts';
import { changesOf, type PositionChange } from '../../positions/index.ts';
import type { OpenRecord } from '../../record/index.ts';

/** Position changes of the people who speak in `articles`, with at least one statement in these articles. */
export function changesAmong(record: OpenRecord, articles: ReadonlySet<string>): PositionChange[] {
  const people = new Set<string>();
  for (const one of record.speakersIn(articles).values())
    for (const { person } of one) if (person) people.add(person);
  return [...people].flatMap((person) =>
    changesOf([...record.personSaid(person)]).filter(
      ({ earlier, later, certainty }) =>
        certainty >= CERTAINTY_THRESHOLD &&
        (articles.has(earlier.article.id) || articles.has(later.article.id)),
    ),
  );
}
