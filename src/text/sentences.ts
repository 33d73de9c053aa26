import { type Span, trimSpan } from '../data/index.ts';
import { ALWAYS_SHORT, OFTEN_SHORT, SENTENCE_STARTERS } from '../english/abbreviations.ts';

/** Ends of sentences with what closes after them, and blank lines. Every match is consumed, so the scan is linear. */
const ENDS = /[.!?…]+["'”’»“)\]}]*|[。！？][」』”’]*|\n[^\S\n]*\n/gu;
const OPENERS = /^[\s"'“‘«„‚([{*_]+/u;
/** How far is looked around an end: enough for the longest word before and the few words after that matter. */
const CONTEXT_LENGTH = 48;

/**
 * The sentences of `text`, or of its part `within`: spans in order, without the white space at their ends. Together
 * they hold everything that is not white space. A blank line always ends a sentence; a full stop after an
 * abbreviation, an initial or inside a number does not, nor does a mark that a lower-case word follows.
 */
export function sentences(text: string, within: Span = [0, text.length]): Span[] {
  const [from, to] = within;
  const found: Span[] = [];
  let start = from;
  const close = (end: number) => {
    const span = trimSpan(text, [start, end]);
    if (span) found.push(span);
    start = end;
  };
  const ends = new RegExp(ENDS);
  ends.lastIndex = from;
  for (let match = ends.exec(text); match && match.index < to; match = ends.exec(text)) {
    const end = Math.min(to, match.index + match[0].length);
    if (endsHere(text, start, match.index, match[0], end, to)) close(end);
  }
  close(to);
  return found;
}

function endsHere(text: string, start: number, at: number, mark: string, end: number, to: number): boolean {
  if (mark.startsWith('\n') || /^[。！？]/.test(mark) || end >= to) return true;
  if (!/\s/.test(text[end]!)) return false;
  const after = text.slice(end, Math.min(to, end + CONTEXT_LENGTH)).replace(OPENERS, '');
  if (after === '') return true;
  if (/^[\p{Ll}.,;:!?…—–―-]/u.test(after)) return false;
  const closed = mark.length > 1 && /["'”’»“)\]}]$/.test(mark);
  if (/[!?]/.test(mark)) return !(closed && ATTRIBUTION.test(after));
  if (closed || mark.length > 1 || mark === '…') return true;
  return !isShort(text, start, at, after);
}

/** `Ana Ruiz said`: what follows a question in quotation marks when the sentence goes on after it. */
const ATTRIBUTION =
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3} (?:said|says|asked|asks|told|wrote|writes|added|tweeted|shouted|wondered|replied)\b/u;

/** Whether the full stop at `at` belongs to an abbreviation, an initial or a list number. */
function isShort(text: string, start: number, at: number, after: string): boolean {
  const before = text.slice(Math.max(start, at - CONTEXT_LENGTH), at);
  const word = /(?<![\p{L}\p{N}.&'’-])[\p{L}\p{N}.&'’-]*$/u.exec(before)![0].replace(/^['’-]+/, '');
  if (word === '') return false;
  if (/^\d{1,3}$/.test(word) && before.trim() === word) return true;
  const lower = word.toLowerCase();
  if (ALWAYS_SHORT.has(lower)) return true;
  const next = /^[\p{L}\p{N}'’]+/u.exec(after)?.[0] ?? '';
  if (lower === 'no' || lower === 'nos') return /^\d/.test(next);
  const short = OFTEN_SHORT.has(lower) || /^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
  return short && !SENTENCE_STARTERS.has(next);
}
