import { lowerBound, type Span, type Statement } from '../data/index.ts';

/** What a stretch of the article is to a statement. */
export type MarkRole = 'source' | 'cue' | 'content' | 'condition';

/** One span of one statement. */
export type Mark = {
  readonly role: MarkRole;
  readonly span: Span;
  /** Which statement it belongs to: its index in the list that the marks were made from. */
  readonly statement: number;
  /** Whether it is the first or the last span of its role in the statement. */
  readonly first: boolean;
  readonly last: boolean;
};

/** Every span of every statement as a mark, in the order of the statements. */
export function marksOf(statements: readonly Statement[]): Mark[] {
  return statements.flatMap((statement, index) => [
    ...marksOfRole('source', statement.source?.spans ?? [], index),
    ...marksOfRole('cue', statement.cue?.spans ?? [], index),
    ...marksOfRole('content', statement.content.spans, index),
    ...statement.conditions.flatMap(({ span }) => marksOfRole('condition', [span], index)),
  ]);
}

/** For each paragraph, the marks that touch it. Paragraphs are in order and share no character. */
export function marksByParagraph(paragraphs: readonly { span: Span }[], marks: readonly Mark[]): Mark[][] {
  const found: Mark[][] = paragraphs.map(() => []);
  for (const mark of marks) {
    const first = lowerBound(paragraphs.length, (i) => paragraphs[i]!.span[1] > mark.span[0]);
    for (let at = first; at < paragraphs.length; at++) {
      if (paragraphs[at]!.span[0] >= mark.span[1]) break;
      found[at]!.push(mark);
    }
  }
  return found;
}

/** The statements in the order in which the article comes to them. */
export function inTextOrder(statements: readonly Statement[]): Statement[] {
  return [...statements].sort((a, b) => firstOffset(a) - firstOffset(b) || anchorOffset(a) - anchorOffset(b));
}

/** Where the first word of a statement stands, whatever its role. */
export function firstOffset(statement: Statement): number {
  return Math.min(...spansOf(statement).map(([start]) => start));
}

/** Where a statement is numbered: the end of its cue, or of its content when it has no cue. */
export function anchorOffset(statement: Statement): number {
  const spans = statement.cue?.spans ?? statement.content.spans;
  return spans[spans.length - 1]![1];
}

function spansOf({ source, cue, content }: Statement): Span[] {
  return [...(source?.spans ?? []), ...(cue?.spans ?? []), ...content.spans];
}

function marksOfRole(role: MarkRole, spans: readonly Span[], statement: number): Mark[] {
  return spans.map((span, index) => ({
    role,
    span,
    statement,
    first: index === 0,
    last: index === spans.length - 1,
  }));
}
