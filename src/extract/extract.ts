import {
  type Article,
  articleReferenceSchema,
  makePart,
  type Span,
  type Statement,
  statementId,
} from '../data/index.ts';
import { outerSpans } from '../text/quotationMarks.ts';
import { confidenceOf } from './confidence.ts';
import { describer } from './describe/index.ts';
import { findStatements, type Tagged } from './findStatements.ts';
import { prepare } from './prepare.ts';
import type { Range } from './region.ts';
import type { Tagger } from './tagger.ts';

/**
 * The statements of an article in the order of their cues, all but their speakers, which the next stage finds. Never throws
 * on any text; the same article gives the same statements.
 */
export async function extract(article: Article, tagger: Tagger): Promise<Statement[]> {
  const prepared = prepare(article, tagger.pieces);
  const describe = describer(article, outerSpans(prepared.quotations));
  const reference = articleReferenceSchema.parse(article);
  const statements: Statement[] = [];
  const spansOf = (ranges: readonly Range[]): Span[] =>
    ranges.map(([from, to]) => [prepared.words[from]!.start, prepared.words[to - 1]!.end] as const);
  for await (const tagged of findStatements(prepared, tagger)) {
    const found = spans(tagged, spansOf);
    const content = makePart(article.text, found.content);
    if (!content) continue;
    const { kind, act, negated, conditions, addressee, saidAt, occasion } = describe(found);
    statements.push({
      id: statementId(article.id, found),
      article: reference,
      kind,
      source: makePart(article.text, found.source),
      cue: makePart(article.text, found.cue),
      content,
      speaker: null,
      act,
      negated,
      within: null,
      conditions,
      addressee,
      saidAt,
      occasion,
      confidence: confidenceOf(tagged, tagger.settings.confidence),
      model: tagger.name,
    });
  }
  return statements;
}

function spans(tagged: Tagged, spansOf: (ranges: readonly Range[]) => Span[]) {
  return { source: spansOf(tagged.source), cue: spansOf([tagged.cue]), content: spansOf(tagged.content) };
}
