import { type Span, trimSpan } from '../../data/index.ts';

/**
 * Stage directions and other marks within what is said: `(Applause.)`, `[crosstalk]`, `[[Page S694]]`, `(Interruption)`. A bracket counts
 * only where it is not part of what was said: a word for noise or silence, or a sentence of its own.
 */
const DIRECTION =
  /\[\[[^[\]\n]{1,40}\]\]|\[(?:\d{1,2}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?\]|[([*]{1,2}\s?(?:\p{L}+\s){0,4}(?:applause|laughter|laughs?|laughing|chuckles?|crosstalk|cross-talk|inaudible|indiscernible|unintelligible|interpretation|pause|pauses|music|silence|cheers?|cheering|interruption|interruptions|interjections?|interposing|off mic|off-mic|simultaneous speech|overlapping|sighs?|crying|coughs?|gestures?|nods|phonetic|foreign language|recess|whereupon|hear, hear|bell rings?|sic)(?:\s[\p{L}’'-]+){0,4}\s?\d{0,2}:?\d{0,2}:?\d{0,2}[.!]?\s?[)\]*]{1,2}/giu;

/** A paragraph that is one bracket: something happens, and nobody says it. */
const WHOLE = /^(?:\([^()]{1,300}\)|\[[^[\]]{1,300}\]|\*[^*\n]{1,120}\*)[.]?$/s;

/** The parts of a span that are said. */
export function withoutDirections(text: string, span: Span): Span[] {
  const words = text.slice(...span);
  if (WHOLE.test(words.trim())) return [];
  const found: Span[] = [];
  let from = span[0];
  const add = (end: number) => {
    const part = trimSpan(text, [from, end]);
    if (part && /[\p{L}\p{N}]/u.test(text.slice(...part))) found.push(part);
  };
  for (const { index, 0: direction } of words.matchAll(DIRECTION)) {
    add(span[0] + index);
    from = span[0] + index + direction.length;
  }
  add(span[1]);
  return found;
}

/** Procedure that the record itself reports: `Moved by Councillor Holt, seconded by …`, `The motion was carried.` */
const PROCEDURE =
  /^(?:it was )?moved (?:by|and seconded)\b|^(?:the )?(?:motion|amendment|resolution|question)\b[^?]{0,80}\bwas (?:put|agreed to|carried|lost|negatived|adopted|withdrawn)\b[^?]{0,60}$/i;
/** The record of a sitting between its parts: `Sitting suspended for a Division.`, `On resuming—`, `The House rose at 6.30 p.m.` */
const SITTING =
  /^(?:(?:sitting|meeting|hearing|session|proceedings) (?:suspended|adjourned|resumed)\b[^?!]{0,80}|on resuming\W{0,2}|(?:the )?(?:sitting|meeting|hearing|session|house|senate|assembly|council|committee|court|parliament) (?:(?:was |stood )?(?:suspended|adjourned|resumed)|rose|recessed)(?: accordingly)? (?:at|until|from|for|till)\b[^?!]{0,60})$/i;
const RESULT = /\b(?:CARRIED|DEFEATED|NEGATIVED)(?: UNANIMOUSLY)?[.!]?$/;

/** A line that is no sentence, each longer word of which has a capital: `Questions and Answers`. */
const TITLE_LINE = /^(?=.*\p{L}{2})(?!.*(?:^|\s)\p{Ll}{4})[^\n]{2,100}(?<![.!?…,;:”"’)\]–—-])$/u;

/** Whether a paragraph within a turn is procedure that nobody says. */
export function isProcedure(words: string): boolean {
  return PROCEDURE.test(words) || SITTING.test(words) || RESULT.test(words);
}

/** Whether a paragraph reads like the title of what follows. */
export function isTitleLine(words: string): boolean {
  return TITLE_LINE.test(words) && (/\s/.test(words) || words === words.toUpperCase());
}
