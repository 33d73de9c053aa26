import type { CheckedStatement, DraftQuotation, QuotationCheck, Span } from '../../../data/index.ts';
import { sentences } from '../../../text/sentences.ts';
import type { Running } from '../../actions/running.ts';
import type { Serving } from '../../serving.ts';
import { checkWords } from './checkWords.ts';
import type { Quoted } from './draftQuotations.ts';
import { spokenWords } from './spokenWords.ts';

/**
 * Checks the quotations of a draft against the record, one by one. A quotation of several sentences that no statement
 * has as a whole is checked sentence by sentence. Stops early when `signal` is aborted.
 */
export async function* checkQuotations(
  serving: Serving,
  text: string,
  all: readonly Quoted[],
  { signal, onProgress = () => {} }: Running = {},
): AsyncGenerator<QuotationCheck> {
  for (const [done, quoted] of all.entries()) {
    onProgress({ what: 'quotations', done, total: all.length });
    if (signal?.aborted) return;
    yield* await checksOf(serving, text, quoted);
  }
  onProgress({ what: 'quotations', done: all.length, total: all.length });
}

async function checksOf(serving: Serving, text: string, quoted: Quoted): Promise<QuotationCheck[]> {
  const whole = await checkOf(serving, quoted);
  const parts = whole.statements.some(({ match }) => match) ? [] : sentencesOf(text, quoted);
  if (parts.length < 2) return [whole];
  const checks: QuotationCheck[] = [];
  for (const part of parts) checks.push(await checkOf(serving, part));
  return checks.some(({ statements }) => statements.some(({ match }) => match)) ? checks : [whole];
}

async function checkOf(serving: Serving, { quotation, unsure }: Quoted): Promise<QuotationCheck> {
  const speaker = quotation.speaker?.name;
  const check = await checkWords(serving, { words: quotation.text, speaker });
  if (!unsure || check.verdict !== 'said-by-another') return { ...check, quotation };
  // The speaker was extracted from the draft, so here, too, a guess gets no verdict.
  const statements = check.statements.map(withoutVerdict);
  return { ...check, verdict: 'speaker-unsure', statements, quotation };
}

function withoutVerdict(one: CheckedStatement): CheckedStatement {
  if (one.verdict !== 'said-by-another') return one;
  return { ...one, verdict: 'speaker-unsure', reasons: [...one.reasons, 'draft-unsure'] };
}

/** The sentences of a quotation, each as a quotation of the same speaker. */
function sentencesOf(text: string, { quotation, unsure }: Quoted): Quoted[] {
  const lineOf = ([start]: Span) => text.slice(0, start).split('\n').length;
  return quotation.spans
    .flatMap((span) => sentences(text, span))
    .filter((span) => spokenWords(text, [span]).length > 0)
    .map((span): Quoted => {
      const own = { text: text.slice(...span), spans: [span], line: lineOf(span) };
      const part: DraftQuotation = { ...quotation, ...own };
      return { quotation: part, unsure };
    });
}
