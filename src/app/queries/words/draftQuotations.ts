import {
  type Article,
  type DraftQuotation,
  overlap,
  type Span,
  type Speaker,
  type Statement,
  textOf,
  trimSpan,
} from '../../../data/index.ts';
import { outerSpans, quotations } from '../../../text/quotationMarks.ts';
import { unsureBecause } from './speakerSurety.ts';
import { spokenWords } from './spokenWords.ts';

/** A quotation, and whether it is unclear whose it is. */
export type Quoted = { readonly quotation: DraftQuotation; readonly unsure: boolean };

/** This many words in quotation marks are a quotation even if no statement has them; fewer may be a title, or irony. */
const UNATTRIBUTED = 4;

/** The quotations of a draft, in order; one for each speaker if several say the same words. */
export function draftQuotations(article: Article, statements: readonly Statement[]): Quoted[] {
  const { text, paragraphs } = article;
  const inMarks = outerSpans(
    quotations(
      text,
      paragraphs.map(({ span }) => span),
    ),
  );
  const attributed = statements.flatMap((statement) =>
    spansOf(statement, statements, inMarks).map((spans) => ({ statement, spans })),
  );
  const has = (span: Span) =>
    statements.some(({ content }) => content.spans.some((one) => overlap(one, span)));
  const alone = inMarks.filter((span) => !has(span) && spokenWords(text, [span]).length >= UNATTRIBUTED);
  return [
    ...attributed.flatMap(({ statement, spans }) =>
      statement.speakers.length === 0
        ? [quoted(article, spans, null, true)]
        : statement.speakers.map((speaker) =>
            quoted(article, spans, speaker, unsureBecause(statement, article) !== null),
          ),
    ),
    ...alone.map((span) => quoted(article, [span], null, true)),
  ]
    .filter(({ quotation }) => spokenWords(quotation.text).length > 0)
    .toSorted((a, b) => a.quotation.spans[0]![0] - b.quotation.spans[0]![0]);
}

/**
 * The spans that a statement quotes: all of a direct quotation, or each part in quotation marks, without what another
 * statement inside it quotes.
 */
function spansOf(
  { id, kind, content }: Statement,
  all: readonly Statement[],
  inMarks: readonly Span[],
): Span[][] {
  if (kind === 'indirect') return [];
  if (kind === 'direct') return [[...content.spans]];
  const inner = all.filter(({ within }) => within === id).flatMap(({ content }) => content.spans);
  return inMarks
    .filter((mark) => !inner.some((span) => overlap(span, mark)))
    .map((mark) => content.spans.flatMap((span) => common(span, mark)))
    .filter((spans) => spans.length > 0);
}

function common(a: Span, b: Span): Span[] {
  return overlap(a, b) ? [[Math.max(a[0], b[0]), Math.min(a[1], b[1])]] : [];
}

function quoted(
  { uri, text }: Article,
  given: readonly Span[],
  speaker: Speaker | null,
  unsure: boolean,
): Quoted {
  const spans = given.flatMap((span): Span[] => (trimSpan(text, span) ? [trimSpan(text, span)!] : []));
  const line = text.slice(0, spans[0]![0]).split('\n').length;
  const named = speaker && { name: speaker.name, via: speaker.via, confidence: speaker.confidence };
  return { quotation: { uri, text: textOf(text, spans), spans, line, speaker: named }, unsure };
}
