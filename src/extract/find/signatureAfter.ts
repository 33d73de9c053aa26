import { type Span, trimSpan } from '../../data/index.ts';
import { sentences } from '../../text/sentences.ts';
import type { StatementSpans } from '../describe/index.ts';

/** A signature is a name with a role or a place, no sentence. */
const MOST_WORDS = 10;
const DASH = /^\s*([—–―‒‐-]{1,3})\s*(?=\p{Lu})/u;

/** What signs a quotation: the dash as its cue, the name behind it as its source. Both are empty where nothing does. */
export type Signed = Pick<StatementSpans, 'source' | 'cue'>;

/** `— Ana Ruiz, mayor` at `end`, up to the end of its line, when it is short enough to be a signature. */
export function signatureAfter(text: string, end: number): Signed {
  const none = { source: [], cue: [] };
  const line = /^[^\n]{0,200}/.exec(text.slice(end, end + 200))![0];
  const dash = DASH.exec(line);
  if (!dash) return none;
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
