import { overlapsAny, type Span, trimSpan } from '../data/index.ts';
import { type AnnotatedText, sentenceAt, tokenFrom } from '../text/annotated/annotatedText.ts';
import { allSpans, type Candidate } from './candidate.ts';
import { plain } from './describe/contentTokens.ts';
import { tenseOf, verbish } from './describe/verbs.ts';
import { withContents, withSources } from './withContents.ts';

/** How it was said, after the cue and the source: `in a note to residents`, `on Monday`; then the clause that goes on. */
const SAYING = /^(?:[^,;:.!?“”"()]{0,80}?)?,\s(?=(?:and|but|although|though|while|whereas|yet)\s\p{L})/u;
/** `and left`, `and that`: no clause with a subject of its own. `although she is no friend of it` is of whoever spoke. */
const NO_SUBJECT =
  /^(?:\p{Ll}{3,8}\s(?:that|then|also|later|not|who|which|is|was|has|had|\p{Ll}{1,20}(?:ed|ing))|(?:although|though|while|whereas)\s(?:he|she))\b/u;

/** A clause that only leads up to another: `Should anybody ask`. */
const LEADS_UP =
  /^(?:only if|if|unless|should|had|were|provided|providing|assuming|as long as|so long as|in case|once|when|until|because|although)\b/i;
/** Whom it was said to and when, after the cue and the source; then the clause that the first one leads up to. */
const LED_UP = /^[^,;:.!?“”"()]{0,80}?,\s(?!(?:and|but|who|whose|which|that|\p{Ll}{1,20}ing)\b)(?=\p{L})/u;

/**
 * The candidates whose contents go on after the words that say whose they are: `The line is safe, Renn said on Monday, but the bridge is
 * not`. Both clauses are in the present or to come, as the speaker put them; what the writer tells is in the past. A clause that only leads up
 * to another goes on in it, whatever its tense: `Should anybody ask, he told his wife, she was to say no`.
 */
export function resumedContents(annotated: AnnotatedText, candidates: readonly Candidate[]): Candidate[] {
  const { text } = annotated;
  const isTaken = overlapsAny(candidates.flatMap(allSpans));
  const contents = new Map<Candidate, readonly Span[]>();
  const sources = new Map<readonly Span[], readonly Span[]>();
  for (const one of candidates) {
    const [first] = one.content;
    const [source] = one.source;
    if (one.within || !first || one.content.length > 1 || !source || one.source.length > 1) continue;
    const leads = LEADS_UP.test(text.slice(...first)) && !text.slice(...first).includes(',');
    const named: Span = leads ? [source[0], nameEnd(text, source)] : source;
    const end = Math.max(0, named[1], ...one.cue.map((span) => span[1]));
    if (first[1] > end || /["“”«»]/.test(text.slice(...first))) continue;
    if (!/^,?\s/.test(text.slice(first[1], first[1] + 2))) continue;
    const sentence = sentenceAt(annotated, end);
    if (!sentence || first[0] < sentence[0]) continue;
    const rest = text.slice(end, sentence[1]);
    const said = (leads ? LED_UP : SAYING).exec(rest);
    if (!said) continue;
    const words = rest.slice(said[0].length);
    const span = trimSpan(text, [end + said[0].length, end + rest.replace(/[.!?]$/, '').length]);
    if (!span || /["“”«»]/.test(words)) continue;
    const isFree = named === source ? !isTaken(span) : !isTakenByOthers(candidates, one, span);
    const goesOn =
      leads || (!NO_SUBJECT.test(words) && isAhead(annotated, first) && isAhead(annotated, span));
    if (!isFree || !goesOn) continue;
    const content = [first, span];
    contents.set(one, content);
    sources.set(content, [named]);
  }
  return withSources(withContents(candidates, contents), sources);
}

/** Where a source ends without the clause that it took in: `[Bertil Shaw], the men would walk out`. */
function nameEnd(text: string, [start, end]: Span): number {
  const comma = text.slice(start, end).indexOf(', ');
  const rest = comma < 0 ? '' : text.slice(start + comma + 2, end);
  const isClause =
    !/^(?:who|whose|which)\b/.test(rest) && rest.split(/\s/).some((word) => tenseOf(plain(word)) !== null);
  return isClause ? start + comma : end;
}

function isTakenByOthers(candidates: readonly Candidate[], one: Candidate, span: Span): boolean {
  return candidates.some((other) => other !== one && overlapsAny(allSpans(other))(span));
}

/** Whether the first verb of a clause is in the present, or a modal; where no word shows its tense, one in -s may be in the present. */
function isAhead({ tokens }: AnnotatedText, [start, end]: Span): boolean {
  let isPresent = false;
  for (let i = tokenFrom(tokens, start); i < tokens.length && tokens[i]!.start < end; i++) {
    const word = plain(tokens[i]!.text);
    const tense = tenseOf(word);
    if (tense) return tense !== 'past';
    isPresent ||= i > 0 && /[^s]s$/.test(word) && verbish(word);
  }
  return isPresent;
}
