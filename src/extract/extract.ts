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
import { describer, type Found } from './describe/index.ts';
import { findStatements } from './findStatements.ts';
import { loneQuotations, SURE_OF_LONE } from './loneQuotations.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { Range } from './region.ts';
import type { Tagger } from './tagger.ts';

/** A statement's spans, and how sure it is. */
type Sure = Found & { readonly confidence: number };

/**
 * The statements of an article in the order of the text, all but their speakers, which the next stage finds. Never throws on
 * any text; the same article gives the same statements.
 */
export async function extract(article: Article, tagger: Tagger): Promise<Statement[]> {
  const prepared = prepare(article, tagger.pieces);
  const tagged: Sure[] = [];
  for await (const { source, cue, content, ...sure } of findStatements(prepared, tagger)) {
    const confidence = confidenceOf(sure, tagger.settings.confidence);
    if (confidence < tagger.settings.confidence.least) continue;
    tagged.push({
      source: spansOf(prepared, source),
      cue: spansOf(prepared, [cue]),
      content: spansOf(prepared, content),
      confidence,
    });
  }
  const taken = tagged.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
  const lone = loneQuotations(prepared, taken).map((found) => ({ ...found, confidence: SURE_OF_LONE }));
  const describe = describer(article, outerSpans(prepared.quotations));
  const reference = articleReferenceSchema.parse(article);
  return [...tagged, ...lone]
    .toSorted((a, b) => startOf(a) - startOf(b))
    .flatMap((found): Statement[] => {
      const content = makePart(article.text, found.content);
      if (!content) return [];
      const { kind, act, negated, conditions, addressee, saidAt, occasion } = describe(found);
      return [
        {
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
          confidence: found.confidence,
          model: tagger.name,
        },
      ];
    });
}

function spansOf({ words }: Prepared, ranges: readonly Range[]): Span[] {
  return ranges.map(([from, to]) => [words[from]!.start, words[to - 1]!.end] as const);
}

/** Where a statement is said: at its cue, else where its content begins. */
function startOf({ cue, content }: Found): number {
  return cue[0]?.[0] ?? content[0]?.[0] ?? 0;
}
