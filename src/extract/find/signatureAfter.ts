import { type Span, trimSpan } from '../../data/index.ts';
import { isFirstName } from '../../english/firstNames.ts';
import { isOffice } from '../../english/personNouns.ts';
import { TITLES } from '../../english/titles.ts';
import { sentences } from '../../text/sentences.ts';
import type { StatementSpans } from '../describe/index.ts';

/** A signature is a name with a role or a place, no sentence. */
const MOST_WORDS = 10;
const DASH = /^\s*([—–―‒‐-]{1,3})\s*(?=\p{Lu})/u;

/** On a line of its own, where items of a list begin with a dash, too: a name of several words, with nothing or a comma behind it. */
const NAME =
  /^(?:\p{Lu}[\p{L}.'’-]{0,30} )(?:(?:\p{Lu}[\p{L}.'’-]{0,30}|van|von|de|der|den|la|le|bin|al|da|dos) ){0,4}\p{Lu}[\p{L}.'’-]{1,30}\s*(?:[,(]|$)/u;

/** What signs a quotation: the dash as its cue, the name behind it as its source. Both are empty where nothing does. */
export type Signed = Pick<StatementSpans, 'source' | 'cue'>;

/**
 * `— Ana Ruiz, mayor` at `end` or on the line after it, up to the end of that line, when it is short enough to be a signature. Behind a
 * quotation that has its paragraph to itself (`alone`), a line that names a person signs it without a dash.
 */
export function signatureAfter(text: string, end: number, alone = false): Signed {
  const none = { source: [], cue: [] };
  const [line, lead] = /^([^\S\n]*(?:\r?\n[^\S\n]*){0,2})[^\n]{0,200}/.exec(
    text.slice(end, end + 220),
  )! as unknown as [string, string];
  const dash = DASH.exec(line);
  if (!dash) return alone ? nameOnNextLine(text, end, lead) : none;
  if (lead.includes('\n') && !NAME.test(line.slice(dash[0].length))) return none;
  const rest = line
    .slice(dash[0].length)
    .split(/["“”«„]/, 1)[0]!
    .replace(/(?<![\s.…])[\s.…]+$/, '');
  // The full stop of `Juan B. Ruiz` and `Dr. Ruiz` ends no sentence.
  if (/[!?;:]\s/.test(rest) || sentences(rest).length !== 1 || rest.split(/\s+/).length > MOST_WORDS)
    return none;
  const start = end + dash[0].length;
  const source: Span | null = trimSpan(text, [start, start + rest.length]);
  const at = end + dash[0].indexOf(dash[1]!);
  return source ? { source: [source], cue: [[at, at + dash[1]!.length]] } : none;
}

/** `Ana Ruiz, harbour master` as a paragraph `[start, end)` of its own within a block quotation. */
export function signedBy(text: string, [start, end]: Span): Signed {
  return isLineOfName(text.slice(start, end)) ? { source: [[start, end]], cue: [] } : { source: [], cue: [] };
}

/** Whether a line is a name with a role or nothing behind it, and no sentence. */
function isLineOfName(line: string): boolean {
  return NAME.test(line) && !/[.!?:;“”"]$/.test(line) && line.split(/\s+/).length <= MOST_WORDS;
}

/** `Ana Ruiz, harbour master` on the line after: a person by title, office or given name, and no sentence. */
function nameOnNextLine(text: string, end: number, lead: string): Signed {
  const none = { source: [], cue: [] };
  const start = end + lead.length;
  const line = /^[^\n]{0,120}/.exec(text.slice(start, start + 120))![0].trimEnd();
  if (!lead.includes('\n') || !isLineOfName(line)) return none;
  const [first = '', second = ''] = line.split(/[\s,]+/);
  const isTitled = TITLES.has(first.toLowerCase().replace(/\.$/, '')) || isOffice(first.toLowerCase());
  if (!isFirstName(first) && !(isTitled && /^\p{Lu}/u.test(second))) return none;
  return { source: [[start, start + line.length]], cue: [] };
}
