import { isDeepStrictEqual } from 'node:util';
import {
  type Article,
  joinSpeakers,
  type Span,
  type Statement,
  spanProblem,
  statementId,
  textOf,
} from '../../data/index.ts';
import { referenceTo } from './storedArticle.ts';

/** Spans of a statement with the name of their role, and their words if it has them. */
export type RoleSpans = { role: string; spans: readonly Span[]; text: string | null };

/** All spans of a statement by role, in a fixed order. */
export function roleSpans(statement: Statement): RoleSpans[] {
  const { source, cue, content, speakers, conditions, addressee, saidAt, occasion } = statement;
  const { parts: sentences = [] } = statement;
  const parts = Object.entries({ source, cue, content }).flatMap(([role, part]) =>
    part ? [{ role, spans: part.spans, text: part.text }] : [],
  );
  const marked = Object.entries({ addressee, saidAt, occasion }).flatMap(([role, mark]) =>
    mark ? [{ role, spans: [mark.span], text: mark.text }] : [],
  );
  return [
    ...parts,
    ...speakers.map(({ mention }) => ({ role: 'mention', spans: [mention], text: null })),
    ...conditions.map(({ span, text }) => ({ role: 'condition', spans: [span], text })),
    ...marked,
    ...sentences.map(({ span, text }) => ({ role: 'part', spans: [span], text })),
  ];
}

/**
 * Why a statement is not valid for its article, in words; null if it is. A corrected one has the id of what the
 * `machine` found.
 */
export function statementProblem(
  article: Article,
  statement: Statement,
  machine: Statement = statement,
): string | null {
  for (const { role, spans, text } of roleSpans(statement)) {
    const trouble = spanProblem(article.text, spans);
    if (trouble) return `${role}: ${trouble}`;
    if (text !== null && text !== textOf(article.text, spans)) {
      return `${role}: its words are not those that its spans point at`;
    }
  }
  if (!isDeepStrictEqual(statement.speaker, joinSpeakers(statement.speakers)))
    return 'its speaker is not what its speakers are together';
  if (statement.id !== idOf(machine)) return 'its id does not follow from its article and spans';
  if (!isDeepStrictEqual(referenceTo(statement.article), referenceTo(article))) {
    return 'it names another article than the one it stands in';
  }
  return null;
}

function idOf({ article, source, cue, content }: Statement): string {
  return statementId(article.id, {
    source: source?.spans ?? [],
    cue: cue?.spans ?? [],
    content: content.spans,
  });
}
