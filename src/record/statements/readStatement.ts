import {
  type Act,
  type Article,
  type Condition,
  contains,
  type Marked,
  type Part,
  type Span,
  type Speaker,
  type Statement,
  textOf,
  withSpeakers,
} from '../../data/index.ts';
import type { Row } from '../schema/database.ts';
import { referenceTo } from './storedArticle.ts';

/** Statements (`s`) with their articles (`a`). */
export const FROM_STATEMENTS = 'FROM statements AS s JOIN articles AS a ON a.number = s.article';

/** All columns of a statement, except those of its article. */
export const STATEMENT_COLUMNS = `s.*, a.id AS article_id,
  (SELECT json_group_array(json_array(
      p.name, p.type, json(p.aliases), p.role, y.via, p.person, (SELECT id FROM people WHERE number = p.linked), p.on_behalf_of, y.confidence
    ) ORDER BY y.position)
    FROM statement_speakers AS y JOIN speakers AS p ON p.number = y.speaker WHERE y.statement = s.number) AS speakers,
  (SELECT json_group_array(json_array(role, start, "end") ORDER BY role, position)
    FROM spans WHERE statement = s.number) AS spans,
  (SELECT json_group_array(connective ORDER BY position)
    FROM conditions WHERE statement = s.number) AS connectives,
  (SELECT json_array(kind, at, json(parts)) FROM turns WHERE statement = s.number) AS turn`;

/** Selects statements, one row each; conditions go after it. */
export const SELECT_STATEMENT = `SELECT ${STATEMENT_COLUMNS} ${FROM_STATEMENTS}`;

/**
 * The statement in a row of {@link SELECT_STATEMENT}, with its article. Its speakers have the persons to whom they are
 * linked, or, with `added`, those that the statement had when it was added.
 */
export function readStatement(row: Row, article: Article, { added = false } = {}): Statement {
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
  const statement = {
    id: String(row.id),
    article: referenceTo(article),
    kind: row.kind as Statement['kind'],
    source: part('source'),
    cue: part('cue'),
    content: part('content') ?? { text: '', spans: [] },
    speaker: null,
    speakers: [],
    act: row.act as Statement['act'],
    negated: row.negated === 1,
    within: row.within as string | null,
    conditions: readConditions(row, article.text, of('condition')),
    addressee: marked('addressee'),
    saidAt: saidAt && { ...saidAt, date: row.said_on as string | null },
    occasion: marked('occasion'),
    confidence: Number(row.confidence),
    model: String(row.model),
    ...readTurn(row, article.text, of('condition')),
  };
  return withSpeakers(statement, readSpeakers(row, of('mention'), added));
}

/** The fields that only a turn of a transcript has; a condition belongs to the sentence that contains it. */
function readTurn(row: Row, text: string, spans: readonly Span[]): Pick<Statement, 'turn' | 'at' | 'parts'> {
  if (row.turn === null || row.turn === undefined) return {};
  const [kind, at, parts]: [
    NonNullable<Statement['turn']>,
    string | null,
    (readonly [start: number, end: number, act: Act])[],
  ] = JSON.parse(String(row.turn));
  const conditions = readConditions(row, text, spans);
  return {
    turn: kind,
    ...(at !== null && { at }),
    parts: parts.map(([start, end, act], i) => ({
      id: `${row.id}.${i + 1}`,
      span: [start, end],
      text: text.slice(start, end),
      act,
      conditions: conditions.filter((one) => contains([start, end], one.span)),
    })),
  };
}

type SpeakerRow = [
  ...[name: string, type: Speaker['type'], aliases: string[], role: string | null, via: Speaker['via']],
  ...[own: string | null, linked: string | null, onBehalfOf: string | null, confidence: number | null],
];

function readSpeakers(row: Row, mentions: readonly Span[], added: boolean): Speaker[] {
  const rows = JSON.parse(String(row.speakers)) as SpeakerRow[];
  return rows.map(([name, type, aliases, role, via, own, linked, onBehalfOf, confidence], i) => ({
    ...{ name, type, aliases, role, via, onBehalfOf, confidence },
    mention: mentions[i] ?? [0, 0],
    person: added ? own : (linked ?? own),
  }));
}

function readConditions(row: Row, text: string, spans: readonly Span[]): Condition[] {
  const connectives: string[] = JSON.parse(String(row.connectives));
  return connectives.map((connective, index) => {
    const span = spans[index] ?? [0, 0];
    return { connective, span, text: text.slice(...span) };
  });
}
