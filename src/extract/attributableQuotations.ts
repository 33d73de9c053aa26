import { contains, overlap, type Span } from '../data/index.ts';
import { type Candidate, foundByRule } from './candidate.ts';
import { LONE } from './find/loneQuotations.ts';
import type { Prepared } from './find/prepare.ts';
import { blockSpan } from './find/region.ts';
import { withContents } from './withContents.ts';

/** `Quotes attributable to Ana Ruiz, Minister for Ports:`, `The following comments may be attributed to Ana Ruiz:` */
const LINE =
  /^(?<cue>(?:the following |these )?(?:quotes?|quotations?|comments?|statements?|remarks?|following)(?: (?:is|are|can|may|should|be)){0,2} attribut(?:able|ed) to) (?<source>[^:;!?“”"\n]{3,160}):?$/i;

/**
 * The candidates with the quotations below a line that says to whom they are to be attributed, as press releases end: all of them up to
 * the next paragraph that is none are one statement.
 */
export function attributableQuotations(prepared: Prepared, candidates: readonly Candidate[]): Candidate[] {
  const { text, quotations, starts } = prepared;
  const ends = new Map(quotations.flatMap(({ span, depth }) => (depth === 0 ? [span] : [])));
  const contents = new Map<Candidate, readonly Span[]>();
  const signed = new Map<readonly Span[], Pick<Candidate, 'cue' | 'source'>>();
  const added: Candidate[] = [];
  for (let block = 0; block < starts.length - 2; block++) {
    const line = blockSpan(prepared, block);
    const { cue, source } = LINE.exec(text.slice(...line).trim())?.groups ?? {};
    if (!cue || !source) continue;
    const content: Span[] = [];
    for (let next = block + 1; next < starts.length - 1; next++) {
      const [start, end] = blockSpan(prepared, next);
      const quotation = ends.get(start);
      if (quotation === undefined || /\S/.test(text.slice(quotation, end))) break;
      content.push([start, quotation]);
    }
    if (content.length === 0) continue;
    const at = text.indexOf(cue, line[0]);
    const spans = {
      cue: [[at, at + cue.length] as const],
      source: [[at + cue.length + 1, at + cue.length + 1 + source.length] as const],
    };
    const isOfLine = (one: Candidate) => [...one.cue, ...one.source].some((span) => overlap(span, line) > 0);
    const [own, ...others] = candidates.filter((one) => one.within === null && isOfLine(one));
    for (const one of candidates) {
      const isInside = one.content.every((span) => content.some((part) => contains(part, span)));
      if (others.includes(one) || (one.cue.length === 0 && isInside)) contents.set(one, []);
    }
    if (own) {
      contents.set(own, content);
      signed.set(content, spans);
    } else added.push(foundByRule({ ...spans, content }, LONE.announced));
  }
  const found = withContents(candidates, contents);
  return [...found.map((one) => ({ ...one, ...signed.get(one.content) })), ...added];
}
