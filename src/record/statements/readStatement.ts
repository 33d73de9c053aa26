import {
  type Article,
  type Condition,
  type Marked,
  type Part,
  type Span,
  type Speaker,
  type Statement,
  textOf,
} from '../../data/index.ts';
import type { Row } from '../schema/database.ts';
import { referenceTo } from './storedArticle.ts';

/** Statements (`s`) with their articles (`a`). */
export const FROM_STATEMENTS = 'FROM statements AS s JOIN articles AS a ON a.number = s.article';

/** Everything that a statement is made of but its article. */
export const STATEMENT_COLUMNS = `s.*, a.id AS article_id, p.name, p.type, p.aliases, p.role,
  p.on_behalf_of, COALESCE((SELECT q.id FROM people AS q WHERE q.number = p.linked), p.person) AS person,
  (SELECT json_group_array(json_array(role, start, "end") ORDER BY role, position)
    FROM spans WHERE statement = s.number) AS spans,
  (SELECT json_group_array(connective ORDER BY position)
    FROM conditions WHERE statement = s.number) AS connectives`;

/** Where they come from. */
export const STATEMENT_TABLES = `${FROM_STATEMENTS} LEFT JOIN speakers p ON p.number = s.speaker`;

/** Statements, one row each; conditions go after it. */
export const SELECT_STATEMENT = `SELECT ${STATEMENT_COLUMNS} ${STATEMENT_TABLES}`;

/** A row of {@link SELECT_STATEMENT} and the article it stands in, as the statement that was added. */
export function readStatement(row: Row, article: Article): Statement {
  const spans = Map.groupBy(JSON.parse(String(row.spans)) as [string, number, number][], ([role]) => role);
  const of = (role: string): Span[] => (spans.get(role) ?? []).map(([, start, end]) => [start, end]);
  const part = (role: string): Part | null => {
    const found = of(role);
    return found.length > 0 ? { text: textOf(article.text, found), spans: found } : null;
  };
  const marked = (role: string): Marked | null => {
    const [span] = of(role);
    return span ? { text: textOf(article.text, [span]), span } : null;
  };
  const saidAt = marked('saidAt');
  return {
    id: String(row.id),
    article: referenceTo(article),
    kind: row.kind as Statement['kind'],
    source: part('source'),
    cue: part('cue'),
    content: part('content') ?? { text: '', spans: [] },
    speaker: readSpeaker(row, of('mention')),
    act: row.act as Statement['act'],
    negated: row.negated === 1,
    within: row.within as string | null,
    conditions: readConditions(row, article.text, of('condition')),
    addressee: marked('addressee'),
    saidAt: saidAt && { ...saidAt, date: row.said_on as string | null },
    occasion: marked('occasion'),
    confidence: Number(row.confidence),
    model: String(row.model),
  };
}

function readSpeaker(row: Row, [mention]: Span[]): Speaker | null {
  if (row.speaker === null) return null;
  return {
    name: String(row.name),
    type: row.type as Speaker['type'],
    aliases: JSON.parse(String(row.aliases)),
    role: row.role as string | null,
    via: row.via as Speaker['via'],
    mention: mention ?? [0, 0],
    person: row.person as string | null,
    onBehalfOf: row.on_behalf_of as string | null,
    confidence: row.speaker_confidence as number | null,
  };
}

function readConditions(row: Row, text: string, spans: readonly Span[]): Condition[] {
  const connectives: string[] = JSON.parse(String(row.connectives));
  return connectives.map((connective, index) => {
    const span = spans[index] ?? [0, 0];
    return { connective, span, text: text.slice(...span) };
  });
}
