import type { DescribeSources, SourceSeen, Span, SpeakerVia, StatementSeen } from '../../data/index.ts';
import type { Database, Row } from '../schema/database.ts';
import { unpackArticle } from '../statements/storedArticle.ts';

/** How many articles are counted at a time; other requests wait for this long. */
const AT_ONCE = 50;
/** An article `a` that is not counted yet, or was counted by another version of the program. */
const UNCOUNTED =
  'NOT EXISTS (SELECT 1 FROM counted_articles AS c WHERE c.article = a.number AND c.program = ?)';

/** An article that this version of the program added, and that was never counted. */
const NEW = 'a.program = ? AND NOT EXISTS (SELECT 1 FROM counted_articles AS c WHERE c.article = a.number)';

/** Which of the uncounted articles are counted: all, or only new ones. */
export type CountedNow = 'all' | 'new';

/** The number of articles that are not counted yet, or were counted by another version of the program. */
export function countUncounted(db: Database, program: string): number {
  return Number(db.get(`SELECT count(*) AS n FROM articles AS a WHERE ${UNCOUNTED}`, program)?.n);
}

/** Counts the sources of uncounted articles, part by part; yields the number of articles counted so far. */
export function* countArticles(
  db: Database,
  describe: DescribeSources,
  program: string,
  which: CountedNow = 'all',
): Generator<number> {
  // Without an order, so that an index can be used: reading through all articles for each part would take
  // longer than counting a few.
  const numbers = db
    .all(`SELECT a.number FROM articles AS a WHERE ${which === 'all' ? UNCOUNTED : NEW}`, program)
    .map(({ number }) => Number(number));
  for (let done = 0; done < numbers.length; ) {
    const some = numbers.slice(done, done + AT_ONCE);
    db.atomically(() => {
      for (const number of some) countArticle(db, number, describe, program);
    });
    done += some.length;
    yield done;
  }
}

/** Skips an article that another process has counted or deleted in the meantime. */
function countArticle(db: Database, number: number, describe: DescribeSources, program: string): void {
  const row = db.get(
    `SELECT text, fields FROM articles AS a WHERE a.number = ? AND ${UNCOUNTED}`,
    number,
    program,
  );
  if (!row) return;
  const article = unpackArticle(row);
  const speakers = db.all(
    'SELECT number, name, type, aliases, role, on_behalf_of FROM speakers WHERE article = ? ORDER BY number',
    number,
  );
  const places = new Map(speakers.map((one, i) => [Number(one.number), i]));
  const statements = db.all(STATEMENTS, number).map((one) => seenIn(one, places));
  const sources = speakers.map((one, i): SourceSeen => sourceOf(one, statements, i));
  const facts = describe(
    article,
    sources,
    statements.map(({ seen }) => seen),
  );
  db.run('DELETE FROM bylines WHERE article = ?', number);
  for (const [position, name] of article.byline.entries())
    db.run('INSERT INTO bylines VALUES (?, ?, ?)', number, position, name);
  for (const [i, { roleClass, gender, ...fact }] of facts.sources.entries())
    db.run(
      'INSERT OR REPLACE INTO counted_speakers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...[Number(speakers[i]!.number), fact.kind, roleClass?.value ?? null, roleClass?.word ?? null],
      ...[gender?.value ?? null, gender?.by ?? null, gender?.span[0] ?? null, gender?.span[1] ?? null],
      fact.genderOfName,
    );
  for (const [i, { words, reason }] of facts.statements.entries())
    db.run(
      'INSERT OR REPLACE INTO counted_statements VALUES (?, ?, ?, ?)',
      ...[statements[i]!.number, words, reason?.[0] ?? null, reason?.[1] ?? null],
    );
  db.run('INSERT OR REPLACE INTO counted_articles VALUES (?, ?, ?)', number, facts.section, program);
}

/** The statements of an article with their speakers and spans. */
const STATEMENTS = `SELECT s.number,
  (SELECT json_group_array(json_array(y.speaker, y.via) ORDER BY y.position)
    FROM statement_speakers AS y WHERE y.statement = s.number) AS speakers,
  (SELECT json_group_array(json_array(role, start, "end") ORDER BY role, position)
    FROM spans WHERE statement = s.number AND role IN ('source', 'content', 'mention')) AS spans
  FROM statements AS s WHERE s.article = ? ORDER BY s.number`;

type Seen = {
  readonly number: number;
  readonly seen: StatementSeen;
  readonly mentions: readonly { readonly place: number; readonly via: SpeakerVia; readonly span: Span }[];
};

function seenIn(row: Row, places: ReadonlyMap<number, number>): Seen {
  const spans = JSON.parse(String(row.spans)) as [role: string, start: number, end: number][];
  const of = (role: string) =>
    spans.filter(([one]) => one === role).map(([, start, end]): Span => [start, end]);
  const by = JSON.parse(String(row.speakers)) as [speaker: number, via: SpeakerVia][];
  const mentions = of('mention');
  const speakers = by.map(([speaker]) => places.get(speaker) ?? -1);
  return {
    number: Number(row.number),
    seen: {
      source: of('source'),
      content: of('content'),
      speakers,
      byPronoun: by.length === 1 && by[0]?.[1] === 'pronoun',
    },
    mentions: by.flatMap(([, via], i) =>
      mentions[i] ? [{ place: speakers[i]!, via, span: mentions[i] }] : [],
    ),
  };
}

function sourceOf(row: Row, statements: readonly Seen[], place: number): SourceSeen {
  return {
    name: String(row.name),
    type: row.type as SourceSeen['type'],
    aliases: JSON.parse(String(row.aliases)),
    role: row.role as string | null,
    onBehalfOf: row.on_behalf_of as string | null,
    mentions: statements.flatMap(({ mentions }) => mentions.filter((one) => one.place === place)),
  };
}
