import { type Span, trimSpan } from '../../data/index.ts';
import { QUOTING_VERBS } from '../../english/quotingVerbs.ts';
import { isSpeechNoun } from '../../english/speechNouns.ts';
import { attributionAt, namesSpeaker } from '../../text/attribution.ts';
import { sentences } from '../../text/sentences.ts';
import type { Signed } from './signatureAfter.ts';

/** `Quote from Kwame Asante:`, `From Chairwoman Dana Whitlock:`, `Remarks of Paula Reyes at the dam:`. */
const FROM =
  /^((?:\p{L}+ ){0,3}(?:[Ff]rom|[Bb]y)|(?:\p{L}+ ){1,3}of) ((?:\p{Ll}+ ){0,3}\p{Lu}[^:;!?“”"]{2,80}):$/u;
/** `From the desk of Kwame Asante, head of research.` on a line of its own. */
const LETTER_HEAD = /^(From the (?:desk|office) of) (\p{Lu}[^:;!?“”"\n]{2,100}?)[.:]?$/u;
/** `Kwame Asante, at a meeting on Sunday, said,`: where and when stand between whoever speaks and the verb. */
const APART =
  /^([^.!?:;]{3,80}?),? ((?:at|in|on|after|before|during|from|speaking|writing|addressing|outside)\s[^.!?:;]{2,90}), (\p{Ll}+)[,;:]$/u;
/** `Paula Reyes’s comments in 2002:`. */
const OWNED = /^(\p{Lu}[^:;!?“”"’']{2,60})['’]s? ((?:\p{Ll}+ ){0,2}\p{Ll}+)(?: [^:;!?“”"]{1,40})?:$/u;

/** Whether a line heads a letter: `From the desk of Kwame Asante.` */
export function isLetterHead(line: string): boolean {
  return LETTER_HEAD.test(line.trim());
}

/** A word of a name with its role. */
const NAME_WORD = /^(?:\p{Lu}.*|of|the|de|da|del|der|van|von|al|bin|el|la|y)$/u;

/**
 * What announces a quotation that nothing else attributes: `X said,`, `Quote from X:` or `X’s comments in 2002:` at the end of `lead`, the
 * text before it. Source and cue are empty where nothing does.
 */
export function leadIn(text: string, [start, end]: Span): Signed {
  const none = { source: [], cue: [] };
  const span = trimSpan(text, [Math.max(start, end - LONGEST_LEAD), end]);
  if (!span) return none;
  const words = text.slice(...span);
  const said = /[,;:]$/.test(words) ? verbAtEnd(text, span) : null;
  if (said) return said;
  const apart = verbApart(text, span);
  if (apart) return apart;
  if (span[0] !== start) return none;
  const head = LETTER_HEAD.exec(words);
  if (head) return signed(text, span[0] + head[1]!.length + 1, head[2]!, span[0], head[1]!);
  const from = FROM.exec(words);
  if (from && isSaid(from[1]!.split(' ').slice(0, -1)))
    return signed(text, span[0] + from[1]!.length + 1, from[2]!.split(WHERE, 1)[0]!, span[0], from[1]!);
  const owned = OWNED.exec(words);
  if (!owned || !owned[1]!.split(' ').every((word) => NAME_WORD.test(word))) return none;
  const noun = owned[2]!.split(' ').findIndex((word) => isSpeechNoun(word.toLowerCase()));
  if (noun < 0) return none;
  const cue = owned[2]!
    .split(' ')
    .slice(0, noun + 1)
    .join(' ');
  return signed(text, span[0], owned[1]!, span[0] + words.indexOf(` ${cue}`, owned[1]!.length) + 1, cue);
}

/** What follows a name that says where and when. */
const WHERE = /,? (?=(?:at|in|on|after|before|during)\s)/;

/** Whether the words before `from` are none, or a noun for what is said. */
function isSaid(words: readonly string[]): boolean {
  return words.length === 0 || words.some((word) => isSpeechNoun(word.toLowerCase()));
}

const LONGEST_LEAD = 200;

function signed(text: string, at: number, source: string, cueAt: number, cue: string): Signed {
  const own = trimSpan(text, [at, at + source.length]);
  return own ? { source: [own], cue: [[cueAt, cueAt + cue.length]] } : { source: [], cue: [] };
}

/** `Kwame Asante, at a meeting on Sunday, said,` at the end of a span. */
function verbApart(text: string, [start, end]: Span): Signed | null {
  const sentence = sentences(text, [start, end]).at(-1)?.[0] ?? start;
  const found = APART.exec(text.slice(sentence, end));
  if (!found || !QUOTING_VERBS.has(found[3]!) || !endsWithSpeaker(found[1]!)) return null;
  const verb = end - 1 - found[3]!.length;
  return { source: [[sentence, sentence + found[1]!.length]], cue: [[verb, verb + found[3]!.length]] };
}

/** Whether words are a name, or an office and a name: `Health minister Kwame Asante`. */
function endsWithSpeaker(words: string): boolean {
  const all = words.split(' ');
  return all.slice(0, MOST_OF_OFFICE).some((_, k) => namesSpeaker(all.slice(k).join(' ')));
}
const MOST_OF_OFFICE = 5;

/** `Ivana Horak said,` at the end of a span. */
function verbAtEnd(text: string, [start, end]: Span): Signed | null {
  const words = [...text.slice(start, end).matchAll(/(?<![\p{L}'’])\p{L}/gu)].slice(-MOST_WORDS);
  for (const { index } of words) {
    const said = attributionAt(text, start + index, end);
    const last = said && Math.max(said.source[1], said.cue[1]);
    if (said && last !== null && /^[,;:]$/.test(text.slice(last, end).trim()))
      return { source: [said.source], cue: [said.cue] };
  }
  return null;
}
const MOST_WORDS = 12;
