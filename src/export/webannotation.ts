import type { Span, Statement } from '../data/index.ts';
import { codePoints } from './codePoints.ts';

/** How much of the text before and after goes into a TextQuoteSelector, in code units. */
const AROUND = 32;

export type WebAnnotation = Record<string, unknown>;

/** What the words beside the W3C's own mean: a target's part in the statement, and the contract's fields. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { onrecord: 'urn:onrecord:', part: 'onrecord:part', confidence: 'onrecord:confidence' },
];

/**
 * A statement as a W3C Web Annotation on its article's page. Each span is a target with its `part` and two selectors: its position in the
 * article's whole `text`, in code points, and its words with the words around them.
 *
 * @example
 * JSON.stringify(webAnnotation(article.text, statements[0]));
 */
export function webAnnotation(text: string, statement: Statement): WebAnnotation {
  const at = codePoints(text);
  const { source, cue, content, conditions, speakers } = statement;
  const target = (part: string, spans: readonly Span[]) =>
    spans.map((span) => ({
      type: 'SpecificResource',
      part,
      source: statement.article.uri,
      selector: selectors(text, span, at),
    }));
  return {
    '@context': CONTEXT,
    id: `urn:onrecord:${statement.id}`,
    type: 'Annotation',
    motivation: 'describing',
    generator: { type: 'Software', name: `onrecord ${statement.model}` },
    confidence: statement.confidence,
    body: [
      ...speakers.map(({ name }) => ({ type: 'TextualBody', purpose: 'identifying', value: name })),
      ...[statement.act, statement.kind, ...(statement.negated ? ['negated'] : [])].map((value) => ({
        type: 'TextualBody',
        purpose: 'tagging',
        value,
      })),
    ],
    target: [
      ...target('content', content.spans),
      ...target('source', source?.spans ?? []),
      ...target('cue', cue?.spans ?? []),
      ...conditions.flatMap(({ span }) => target('condition', [span])),
    ],
  };
}

/**
 * Statements as JSON Lines of annotations; `textOf` returns an article's text by its id.
 *
 * @example
 * await writeFile('annotations.jsonl', webAnnotations(statements, () => article.text));
 */
export function* webAnnotations(
  statements: Iterable<Statement>,
  textOf: (articleId: string) => string,
): Generator<string> {
  for (const statement of statements) {
    yield `${JSON.stringify(webAnnotation(textOf(statement.article.id), statement))}\n`;
  }
}

function selectors(text: string, [start, end]: Span, at: (offset: number) => number): unknown[] {
  return [
    { type: 'TextPositionSelector', start: at(start), end: at(end) },
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      // A surrogate pair that the cut went through loses its other half too.
      prefix: text.slice(Math.max(0, start - AROUND), start).replace(/^[\udc00-\udfff]/, ''),
      suffix: text.slice(end, end + AROUND).replace(/[\ud800-\udbff]$/, ''),
    },
  ];
}
