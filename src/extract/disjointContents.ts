import { contains, minusSpans, overlap, type Span } from '../data/index.ts';
import { type AnnotatedText, sentenceAt } from '../text/annotated/annotatedText.ts';
import { outerSpans } from '../text/quotationMarks.ts';
import { allSpans, type Candidate } from './candidate.ts';
import { joinedSpans, withContents } from './withContents.ts';

/**
 * The candidates without words that two of them share, nested ones apart: what is said belongs to one speaker. A statement that stands
 * with its source and cue in the content of another is nested in it. Other shared words stay with the statement whose cue is in their
 * sentence, else with the surer one. One that becomes nested is dropped where it is less sure than `least`, from which on nested statements
 * are reported; what is nested in it is then nested in the one around it.
 */
export function disjointContents(
  annotated: AnnotatedText,
  candidates: readonly Candidate[],
  least = 0,
): Candidate[] {
  const quoted = outerSpans(annotated.quotations);
  let all = [...candidates];
  // Each round looks at one level: outer ones, then those nested in one statement, then those nested in these.
  const done = new Set<readonly Span[] | null>();
  for (;;) {
    const level = all.find(({ within }) => !done.has(within?.content ?? null));
    if (!level) return all;
    const key = level.within?.content ?? null;
    done.add(key);
    all = disjointLevel(annotated, quoted, all, least, (one) => (one.within?.content ?? null) === key);
  }
}

function disjointLevel(
  annotated: AnnotatedText,
  quoted: readonly Span[],
  all: readonly Candidate[],
  least: number,
  isMember: (one: Candidate) => boolean,
): Candidate[] {
  const contents = new Map<Candidate, readonly Span[]>();
  const around = new Map<Candidate, Candidate>();
  const contentOf = (one: Candidate) => contents.get(one) ?? one.content;
  for (const [a, b] of overlappingPairs(all.filter(isMember))) {
    const shared = minusSpans(contentOf(a), minusSpans(contentOf(a), contentOf(b)));
    if (shared.length === 0 || around.has(a) || around.has(b)) continue;
    const [inner, whole] = isInside(b, contentOf(a)) ? [b, a] : [a, b];
    const inside = isInside(inner, contentOf(whole));
    if (inside && !isOver(annotated, quoted, inner, whole)) {
      around.set(inner, whole);
      continue;
    }
    const loser = inside ? whole : weaker(annotated, a, b, shared[0]![0]);
    const winner = loser === a ? b : a;
    const taken = [...contentOf(winner), ...winner.source, ...winner.cue].toSorted((x, y) => x[0] - y[0]);
    const left = joinedSpans(annotated.text, minusSpans(contentOf(loser), taken));
    contents.set(
      loser,
      left.map((span) => wholePhrase(annotated.text, span)).filter((span) => span !== null),
    );
  }
  const unsure = new Map(
    [...around].filter(([{ confidence }]) => confidence < least).map(([one, whole]) => [one.content, whole]),
  );
  const nested = all.flatMap((one) => {
    const whole = around.get(one) ?? (one.within && unsure.get(one.within.content));
    if (!whole) return one;
    if (unsure.has(one.content) && around.has(one)) return [];
    const made = { ...one, within: whole, confidence: Math.min(one.confidence, whole.confidence) };
    const content = contents.get(one);
    if (content) contents.set(made, content);
    return made;
  });
  return withContents(nested, contents);
}

/** The pairs whose contents share characters, by where they begin. */
function overlappingPairs(candidates: readonly Candidate[]): [Candidate, Candidate][] {
  const spans = candidates
    .flatMap((of) => of.content.map((span) => ({ span, of })))
    .toSorted((a, b) => a.span[0] - b.span[0]);
  const pairs = new Map<Candidate, Set<Candidate>>();
  let open: typeof spans = [];
  for (const one of spans) {
    open = open.filter(({ span }) => span[1] > one.span[0]);
    for (const { of } of open)
      if (of !== one.of && !pairs.get(one.of)?.has(of))
        pairs.set(of, (pairs.get(of) ?? new Set()).add(one.of));
    open.push(one);
  }
  return [...pairs].flatMap(([a, others]) => [...others].map((b): [Candidate, Candidate] => [a, b]));
}

function isInside(one: Candidate, outer: readonly Span[]): boolean {
  return allSpans(one).every((span) => outer.some((part) => contains(part, span)));
}

/**
 * Whether a content runs over an attribution that is no part of it: it begins with a quotation and goes on behind it
 * (`“A,” she said. “B”`), or goes on to another sentence in which somebody else says something.
 */
function isOver(
  annotated: AnnotatedText,
  quoted: readonly Span[],
  { cue: [cue] }: Candidate,
  whole: Candidate,
): boolean {
  if (!cue || quoted.some((span) => contains(span, cue))) return false;
  const part = whole.content.find((one) => contains(one, cue));
  if (!part || !whole.cue[0]) return false;
  if (quoted.some(([start]) => start === part[0])) return true;
  const [own, others] = [sentenceAt(annotated, whole.cue[0][0]), sentenceAt(annotated, cue[0])];
  return own !== null && others !== null && own[0] < others[0] && part[0] < own[1];
}

/** Which of two statements has to leave the words at `shared` to the other. */
function weaker(annotated: AnnotatedText, a: Candidate, b: Candidate, shared: number): Candidate {
  const sentence = sentenceAt(annotated, shared);
  const isNear = ({ cue }: Candidate) => sentence !== null && cue.some((span) => overlap(span, sentence) > 0);
  if (isNear(a) !== isNear(b)) return isNear(a) ? b : a;
  return a.confidence < b.confidence ? a : b;
}

/** Words that only lead over to what was taken away behind them: `she felt it was right <because> …`. */
const LEADS_OVER = new Set(
  'because that where when which who whether if and or but as of the a an to in on for with by from is was are were its their his her'.split(
    ' ',
  ),
);

/** What is left of a content without the words at its end that only lead over to what is gone; null where nothing else is left. */
function wholePhrase(text: string, [start, end]: Span): Span | null {
  const words = [...text.slice(start, end).matchAll(/[\p{L}\p{N}'’]+/gu)];
  const last = words.findLast(({ 0: word }) => !LEADS_OVER.has(word.toLowerCase()));
  if (!last) return null;
  return last === words.at(-1) ? [start, end] : [start, start + last.index + last[0].length];
}
