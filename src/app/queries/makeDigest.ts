import { type Digest, type DigestStatement, type Statement, UNSURE_BELOW } from '../../data/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import { addressOf } from './addresses.ts';
import { changesAmong } from './changesAmong.ts';
import { editedWords } from './editedWords.ts';
import { passageIn } from './passage.ts';

/** The maximum number of alert events. */
const EVENTS = 200;

/** What was added to a record since a time, ISO 8601 in UTC. */
export function makeDigest(record: OpenRecord, since: string): Digest {
  const after = record.alerts.lastArticleBefore(since);
  const articles = record.alerts.newArticles(after);
  const carried = new Set(
    articles.flatMap(({ id, earlier }) =>
      earlier === null
        ? []
        : record
            .versionsOf(id)
            .filter((version) => version.article.id === id)
            .flatMap((version) => version.carried ?? [])
            .flatMap((one) => (one.earlier && one.later ? one.later.id : [])),
    ),
  );
  const shown = (statement: Statement) => digestStatement(record, statement);
  const statements = [...record.find({ after, deduplicate: true, order: 'newest' })].filter(
    ({ id }) => !carried.has(id),
  );
  const people = Map.groupBy(statements, ({ speaker }) => speaker?.person ?? speaker?.name ?? null);
  return {
    since,
    people: [...people]
      .map(([key, own]) => ({
        name: key === null ? null : (own[0]?.speaker?.name ?? key),
        statements: own.map(shown),
      }))
      .toSorted(
        (a, b) =>
          Number(a.name === null) - Number(b.name === null) || b.statements.length - a.statements.length,
      ),
    changes: changesAmong(record, new Set(articles.map(({ id }) => id))).map(
      ({ earlier, later, reason, certainty }) => ({
        name: later.speaker?.name ?? 'Speaker unknown',
        earlier: shown(earlier),
        later: shown(later),
        reason,
        certainty,
      }),
    ),
    edits: articles.flatMap(({ id, earlier }) => {
      const [before, now] = [earlier === null ? null : record.article(earlier), record.article(id)];
      const words = before && now ? editedWords(before, now) : [];
      if (!now || words.length === 0) return [];
      return [{ title: now.title ?? now.uri, uri: now.uri, address: addressOf.article(id), words }];
    }),
    events: record.alerts.events(null, EVENTS).filter(({ madeAt }) => madeAt >= since),
  };
}

function digestStatement(record: OpenRecord, statement: Statement): DigestStatement {
  const article = record.article(statement.article.id);
  const { confidence, speaker, content } = statement;
  return {
    ...statement,
    passage: article ? passageIn(article, statement).text : content.text,
    address: addressOf.statement(statement.id),
    unsure: confidence < UNSURE_BELOW || (speaker !== null && (speaker.confidence ?? 0) < UNSURE_BELOW),
  };
}
