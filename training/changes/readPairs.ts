import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePart, type Span, type Statement, statementId } from '../../src/data/index.ts';
import { describer } from '../../src/extract/describe/index.ts';
import type { AnnotatedText } from '../../src/text/annotated/annotatedText.ts';
import { annotatePlainText } from '../../src/text/annotated/annotateText.ts';
import { outerSpans } from '../../src/text/quotationMarks.ts';

/** What two statements are to each other, as a person decided. */
export const labels = ['change', 'narrowed', 'widened', 'same', 'unrelated'] as const;
export type Label = (typeof labels)[number];

/** Two statements of one speaker. */
export type LabelledPair = {
  readonly label: Label;
  /** What makes it hard: `negation`, `other-person` … */
  readonly sort: string;
  readonly earlier: Statement;
  readonly later: Statement;
  /** How much it counts when weights are fitted. */
  readonly weight: number;
};

/** Where the parts of a statement stand in a text. */
export type StatementSpans = Readonly<Record<'source' | 'cue' | 'content', readonly Span[]>>;

/** The pairs of a table beside this file: label, sort, and two sentences in which `[source]`, `{cue}` and `<content>` are marked. */
export function readPairs(file: string, weight = 1): LabelledPair[] {
  const [, ...rows] = readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map(([label = '', sort = '', earlier = '', later = '']) => ({
    label: label as Label,
    sort,
    earlier: statementOf(earlier),
    later: statementOf(later),
    weight,
  }));
}

/** A sentence in which `[source]`, `{cue}` and `<content>` are marked → a statement, described as the program describes it. */
export function statementOf(marked: string): Statement {
  const spans: Record<keyof StatementSpans, Span[]> = { source: [], cue: [], content: [] };
  const names = { '[': 'source', '{': 'cue', '<': 'content' } as const;
  let text = '';
  let open: { name: keyof typeof spans; start: number } | null = null;
  for (const character of marked) {
    const name = names[character as keyof typeof names];
    if (name) open = { name, start: text.length };
    else if (/[\]}>]/.test(character) && open) {
      spans[open.name].push([open.start, text.length]);
      open = null;
    } else text += character;
  }
  return describedStatement(annotatePlainText(text), spans);
}

/** Spans of a statement in a text → the statement, described as the program describes it. */
export function describedStatement(annotated: AnnotatedText, spans: StatementSpans): Statement {
  const { text } = annotated;
  const described = describer(annotated, null, outerSpans(annotated.quotations))(spans);
  return {
    ...described,
    id: statementId('pairs', spans),
    article: { id: '', uri: '', title: null, publisher: null, byline: [], publishedAt: null, sha256: '' },
    source: makePart(text, spans.source),
    cue: makePart(text, spans.cue),
    content: makePart(text, spans.content)!,
    speaker: null,
    speakers: [],
    conditions: described.conditions.map(({ connective, span, text: words }) => ({
      connective,
      span,
      text: words,
    })),
    within: null,
    confidence: 1,
    model: '',
  };
}
