import { contains, type Kind, lowerBound, overlap, type Ruled, rules, type Span } from '../../data/index.ts';
import type { AnnotatedText } from '../../text/annotated/annotatedText.ts';

/** What the marks of a content make of it. */
export const KINDS = rules(import.meta.url, 'kind', {
  // `<“We waited,”>`: all words are in marks
  quoted: { kind: 'direct' },
  // `<that it was “a farce” from the start>`
  'partly-quoted': { kind: 'mixed' },
  // `<New “Pier Tax” Angers Harbor Towns>`: in a headline a name in marks is somebody's words
  'name-in-headline': { kind: 'mixed' },
  // `RUIZ: <We waited.>`, and a paragraph after a colon
  'set-off': { kind: 'direct' },
  // `<that they waited>`; marks round a mere name do not count
  unmarked: { kind: 'indirect' },
} as const);

/** Marks that open a quotation even where their pair was not found. */
const OPENING = /^(?:["“”„«]|''|``|[‘'](?=\p{Lu}))/u;

/**
 * Whether the content is the speaker's own words (direct), a report (indirect) or both (mixed). `quoted` are the outer
 * spans of the article's quotations, in order; one that holds the cue too is somebody else's and does not count, nor do
 * marks round a mere name. Content set off after a colon in a paragraph of its own is direct without marks.
 */
export function kindOf(
  annotated: AnnotatedText,
  cue: readonly Span[],
  content: readonly Span[],
  quoted: readonly Span[],
): Ruled<Kind> {
  const rule = kindRule(annotated, cue, content, quoted);
  return { value: rule.kind, rule };
}

function kindRule(
  annotated: AnnotatedText,
  cue: readonly Span[],
  content: readonly Span[],
  quoted: readonly Span[],
): (typeof KINDS)[keyof typeof KINDS] {
  const { text } = annotated;
  let inside = 0;
  let outside = 0;
  let named = 0;
  const plainWords: string[] = [];
  for (const part of content) {
    const marks = marksOf(text, part, cue, quoted);
    let at = part[0];
    for (const mark of marks) {
      outside += countWords(annotated, at, mark[0], plainWords);
      const size = countWords(annotated, mark[0], mark[1]);
      if (isName(text.slice(mark[0], mark[1]))) named += size;
      else inside += size;
      at = Math.max(at, mark[1]);
    }
    outside += countWords(annotated, at, part[1], plainWords);
  }
  if (outside === 0) return inside + named > 0 ? KINDS.quoted : KINDS.unmarked;
  if (inside > 0) return KINDS['partly-quoted'];
  if (named > 0 && isHeadline(plainWords)) return KINDS['name-in-headline'];
  return named === 0 && isSetOff(text, cue, content) ? KINDS['set-off'] : KINDS.unmarked;
}

/** The parts of `part` that are in quotation marks of their own. */
function marksOf(text: string, part: Span, cue: readonly Span[], quoted: readonly Span[]): Span[] {
  const found: Span[] = [];
  const first = lowerBound(quoted.length, (i) => quoted[i]![1] > part[0]);
  for (let k = first; k < quoted.length && quoted[k]![0] < part[1]; k++) {
    const mark = quoted[k]!;
    if (overlap(mark, part) === 0 || cue.some((span) => contains(mark, span))) continue;
    const from = Math.max(mark[0], part[0], found.at(-1)?.[1] ?? 0);
    const to = Math.min(mark[1], part[1]);
    if (from < to) found.push([from, to]);
  }
  if (found.length === 0 && OPENING.test(text.slice(part[0], part[0] + 3))) found.push(part);
  return found;
}

/** How many words stand in `[from, to)`; the first 40 of them all are put `into` a list. */
function countWords({ text, words }: AnnotatedText, from: number, to: number, into?: string[]): number {
  let count = 0;
  for (let i = lowerBound(words.length, (k) => words[k]!.end > from); i < words.length; i++) {
    const { start, end, wordlike } = words[i]!;
    if (start >= to) break;
    if (!wordlike) continue;
    count += 1;
    if (into && into.length < 40) into.push(text.slice(start, end));
  }
  return count;
}

/** Few words, each with a capital (small ones apart): “Women in Harbors”. */
function isName(marked: string): boolean {
  const found = marked.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  if (found.length === 0 || found.length > 7 || /[.!?]["”’']*$/.test(marked.replace(/[.]["”’']*$/, '')))
    return false;
  return found.every((word, k) => /^[\p{Lu}\p{N}]/u.test(word) || (k > 0 && SMALL_WORD.test(word)));
}
const SMALL_WORD = /^(?:of|the|a|an|in|on|and|for|to|with|at|by|from|or|vs|de|la)$/;

function isHeadline(found: readonly string[]): boolean {
  const capitals = found.filter((word) => /^\p{Lu}/u.test(word)).length;
  return found.length > 2 && capitals / found.length > 0.7;
}

/** After a colon that ends its paragraph, or after a speaker's name and a colon (`RUIZ: We waited.`). */
function isSetOff(text: string, cue: readonly Span[], content: readonly Span[]): boolean {
  const start = content[0]?.[0] ?? 0;
  const before = text.slice(Math.max(0, start - 4), start);
  if (/[:—]\s*\n\s*$/.test(before)) return true;
  const last = cue.at(-1);
  return (
    last !== undefined && text.slice(last[0], last[1]) === ':' && last[1] <= start && start - last[1] < 3
  );
}
