import { type Span, trimSpan } from '../../data/index.ts';
import { type AnnotatedText, sentenceAt } from '../../text/annotated/annotatedText.ts';

/** The stretches of a cue's sentence that say how, when, where and to what addressee it was said: no content, no source. */
export type Saying = {
  /** What leads up to the source and cue, when nothing else stands there: `On Tuesday,`. */
  readonly before: Span | null;
  /** From the cue on, the cue's words included, to the next part or clause; then what goes on after the source. */
  readonly after: readonly Span[];
  /** Straight after the cue's last word, to the next part or clause. */
  readonly behind: Span | null;
  readonly cue: readonly Span[];
};

/** How far a sentence is looked at on either side of its cue. */
const SAYING_REACH = 400;
/** What begins another clause, which the saying does not reach into. */
const CLAUSE_START =
  /[;—–]|\s-\s|--|\(|[?!]\s|,?\s(?:who|which|whose|that|while|when|where|because|although|though|as|but|after|before|since|if|whether|then|and (?:then|also|that|he|she|they|it|\w+ed|said|says|called|told))\s|,\s\w+ing\s/;

/** Finds the stretches of a text round a statement's cue that belong to its saying. */
export function sayingOf(
  annotated: AnnotatedText,
  found: { source: readonly Span[]; cue: readonly Span[]; content: readonly Span[] },
): Saying {
  const { text } = annotated;
  const { source, cue, content } = found;
  const first = cue[0];
  const last = cue.at(-1);
  if (!first || !last) return { before: null, after: [], behind: null, cue };
  const [from, to] = sentenceAround(annotated, first[0], last[1]);
  const parts = [...source, ...content].sort((a, b) => a[0] - b[0]);
  const next = (at: number) => Math.min(to, ...parts.filter((part) => part[0] >= at).map((part) => part[0]));
  const stretch = (start: number) => clipped(text, start, next(start));
  const behind = stretch(last[1]);
  const after: Span[] = [];
  for (const span of cue) if (span !== last) after.push(span);
  const whole: Span = [last[0], behind?.[1] ?? last[1]];
  if (!parts.some((part) => part[0] < whole[1] && whole[0] < part[1])) after.push(whole);
  for (const part of source)
    if (part[0] >= last[1] && part[0] - last[1] < 3 && part[1] < to) pushSpan(after, stretch(part[1]));
  const end = content.at(-1)!;
  if (end[0] >= last[1] && end[1] < to) pushSpan(after, tail(text, end[1], next(end[1])));
  return {
    before: lead(text, from, Math.min(first[0], ...parts.map((part) => part[0]))),
    after,
    behind,
    cue,
  };
}

function pushSpan(spans: Span[], span: Span | null): void {
  if (span) spans.push(span);
}

function sentenceAround(annotated: AnnotatedText, start: number, end: number): Span {
  const sentence = sentenceAt(annotated, start);
  if (!sentence) return [start, end];
  return [
    Math.max(sentence[0], start - SAYING_REACH),
    Math.max(end, Math.min(sentence[1], end + SAYING_REACH)),
  ];
}

function clipped(text: string, from: number, to: number): Span | null {
  if (from >= to) return null;
  const cut = CLAUSE_START.exec(text.slice(from, to))?.index ?? to - from;
  return trimSpan(text, [from, from + cut]);
}

/** A short lead that is closed by a comma and has no clause of its own. */
function lead(text: string, from: number, to: number): Span | null {
  const words = text.slice(from, to);
  if (from >= to || words.length > 90 || !/,\s*$/.test(words) || CLAUSE_START.test(words)) return null;
  return trimSpan(text, [from, to]);
}

/** What follows the content without a comma: `he would stay, she said` has none, `to stay on Tuesday` has. */
function tail(text: string, from: number, to: number): Span | null {
  const words = text.slice(from, to);
  return /^\s*(?:,\s*)?(?:in|at|during|on|last|yesterday|today|\w+day)\b/i.test(words)
    ? clipped(text, from, to)
    : null;
}
