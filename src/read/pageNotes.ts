import type { Paragraph } from '../data/index.ts';

/** Lines that send readers to another article, a newsletter or an account. */
const POINTER =
  /^[\s([>»•*–—-]{0,5}(?:read (?:more|also|next|now)|also read|see also|more (?:on this|from \w+)|related(?: (?:story|stories|article|articles|news|content|coverage))?|don['’]t miss|recommended|you (?:may|might) (?:also )?(?:like|want)|watch(?: (?:more|also|now))?|listen(?: (?:more|also|now))?|must read|top stor(?:y|ies)|in case you missed it|click here)\b\s?[:|–—>»]/i;
const SIGN_UP =
  /^[\s([>»•*–—-]{0,5}(?:(?:don['’]t miss|never miss|stay|want)\b[^.!?:]{0,60}[:.!?–—-]\s)?(?:(?:sign up|subscribe|register|get|join|follow|download|like)\b[^.!?]{0,120}\b(?:newsletters?|briefing|inbox|alerts|podcast|channel|whatsapp|facebook|instagram|twitter|telegram|youtube|our app)\b)/i;
const OF_THE_PAGE =
  /^[\s([*–—-]{0,5}(?:view this post on \w+|a post shared by .{1,80}|posted by .{1,80}|tags?: .{1,200}|(?:©|\(c\)|copyright\b).{1,200}|all rights reserved\b.{0,200})$/i;
/** Whether a line offers a newsletter or an account: `Sign up to our newsletter and …`. */
export function isSignUp(line: string): boolean {
  return SIGN_UP.test(line);
}
/** A note has so many words at most. */
const MOST_WORDS = 40;

/** A headline of another article has so many words. */
const HEADLINE = { least: 4, most: 16 };
const HEADING =
  /^(?:more (?:from|on|stories|news)|related|read (?:more|also|next)|see also|latest|trending|popular|most (?:popular|read|viewed)|recommended|editor['’]?s['’]? (?:picks?|choice)|you (?:may|might) (?:also )?like|what to read next|other (?:news|stories)|in other news|also (?:on|in|read)|elsewhere)\b/i;
/** A line above headlines has so many words at most. */
const MOST_OF_HEADING = 6;
/**
 * So many paragraphs that end as sentences come before headlines at a text’s end: before one, before several or one without any article or
 * auxiliary, and before those among which a note of the page is.
 */
const LEAST_BEFORE = { one: 3, several: 2, announced: 1 };
/** Words that headlines leave out. */
const LEFT_OUT =
  /\b(?:the|an?|is|are|was|were|be|been|has|have|had|said|told|he|she|they|it|that|who|his|her|their|its|i|we|you)\b/i;
const ENDS_AS_SENTENCE = /[.!?…:;,]["”’»“‘'›‹«)\]]*$/;

/**
 * The paragraphs of a plain text with what was copied from the page around it as such: lines that lead to other articles or to a
 * newsletter, credits of a page, and headlines of other articles after the end. They stay in the text, but nobody says anything in them.
 */
export function pageNotes(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const words = paragraphs.map(({ span }) => text.slice(...span).trim());
  const marked = paragraphs.map((paragraph, i): Paragraph => {
    const isNote =
      paragraph.role === 'body' &&
      countOf(words[i]!) <= MOST_WORDS &&
      [POINTER, SIGN_UP, OF_THE_PAGE].some((pattern) => pattern.test(words[i]!));
    return isNote ? { ...paragraph, role: 'other', why: 'a note of the page' } : paragraph;
  });
  const isOpen = (i: number) =>
    marked[i]!.role === 'other' ||
    (marked[i]!.role === 'body' && (areHeadlines(words[i]!) || isHeading(words[i]!)));
  let from = marked.length;
  while (from > 0 && isOpen(from - 1)) from -= 1;
  const before = words.slice(0, from).filter((one) => ENDS_AS_SENTENCE.test(one)).length;
  const isAnnounced = marked
    .slice(from)
    .some(({ role }, i) => role === 'other' || HEADING.test(words[from + i]!));
  const lines = words.slice(from).flatMap((one) => one.split('\n'));
  const areSeveral = lines.length > 1 || lines.every((line) => !LEFT_OUT.test(line));
  const least = isAnnounced ? LEAST_BEFORE.announced : areSeveral ? LEAST_BEFORE.several : LEAST_BEFORE.one;
  if (before < least) return marked;
  return marked.map((paragraph, i) =>
    i >= from && paragraph.role === 'body'
      ? { ...paragraph, role: 'other', why: 'a headline after the end' }
      : paragraph,
  );
}

/** Whether a line stands above headlines of other articles: `Related stories`. */
function isHeading(words: string): boolean {
  return HEADING.test(words) && countOf(words) <= MOST_OF_HEADING && !/[.!?]$/.test(words);
}

/** Whether every line of a paragraph is like a headline: a few words that do not end as a sentence. */
function areHeadlines(words: string): boolean {
  return words.split('\n').every((line) => {
    const count = countOf(line.trim());
    return (
      count >= HEADLINE.least &&
      count <= HEADLINE.most &&
      /^[\p{Lu}\p{N}‘']/u.test(line.trim()) &&
      !ENDS_AS_SENTENCE.test(line.trim()) &&
      !/(?:["“”»«]|''|’’)$/.test(line.trim())
    );
  });
}

function countOf(words: string): number {
  return words.split(/\s+/).length;
}
