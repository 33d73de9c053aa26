import { overlapsAny, type Span, trimSpan } from '../data/index.ts';
import { type AnnotatedText, sentenceAt, tokenFrom } from '../text/annotated/annotatedText.ts';
import type { Candidate } from './candidate.ts';
import { plain } from './describe/contentTokens.ts';
import { tenseOf } from './describe/verbs.ts';
import { withContents } from './withContents.ts';

/** How it was said, after the cue and the source: `in a note to residents`, `on Monday`; then the clause that goes on. */
const SAYING = /^(?:[^,;:.!?“”"()]{0,80}?)?,\s(?=(?:and|but)\s\p{L})/u;
/** `and left`, `and that`: no clause with a subject of its own. */
const NO_SUBJECT =
  /^(?:and|but)\s(?:that|then|also|later|not|who|which|is|was|has|had|\p{Ll}+ed|\p{Ll}+ing)\b/u;

/**
 * The candidates whose contents go on after the words that say whose they are: `The line is safe, Renn said on Monday, but the bridge is
 * not`. Both clauses are in the present or to come, as the speaker put them; what the writer tells is in the past.
 */
export function resumedContents(annotated: AnnotatedText, candidates: readonly Candidate[]): Candidate[] {
  const { text } = annotated;
  const isTaken = overlapsAny(
    candidates.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
  );
  const contents = new Map<Candidate, readonly Span[]>();
  for (const one of candidates) {
    const [first] = one.content;
    const end = Math.max(0, ...[...one.cue, ...one.source].map((span) => span[1]));
    if (one.within || !first || one.content.length > 1 || one.source.length !== 1 || first[1] > end) continue;
    if (/["“”«»]/.test(text.slice(...first)) || !/^,?\s/.test(text.slice(first[1], first[1] + 2))) continue;
    const sentence = sentenceAt(annotated, end);
    if (!sentence || first[0] < sentence[0]) continue;
    const rest = text.slice(end, sentence[1]);
    const said = SAYING.exec(rest);
    if (!said) continue;
    const words = rest.slice(said[0].length);
    const span = trimSpan(text, [end + said[0].length, end + rest.replace(/[.!?]$/, '').length]);
    if (!span || NO_SUBJECT.test(words) || /["“”«»]/.test(words) || isTaken(span)) continue;
    if (isAhead(annotated, first) && isAhead(annotated, span)) contents.set(one, [first, span]);
  }
  return withContents(candidates, contents);
}

/** Whether the first verb of a clause is in the present, or a modal. */
function isAhead({ tokens }: AnnotatedText, [start, end]: Span): boolean {
  for (let i = tokenFrom(tokens, start); i < tokens.length && tokens[i]!.start < end; i++) {
    const tense = tenseOf(plain(tokens[i]!.text));
    if (tense) return tense !== 'past';
  }
  return false;
}
