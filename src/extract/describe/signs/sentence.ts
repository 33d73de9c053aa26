import { BODY_NOUNS } from '../../../english/groupNouns.ts';
import { type ContentToken, plain } from '../contentTokens.ts';

/** Wording of a content, as far as the meaning of its words depends on it. */
export type Voice = {
  /** The words are the speaker's own: `I` and `we` are the speaker's side. */
  readonly direct: boolean;
  /** A subject at the start of an indirect content (`he`, `it`, `they`) that can be the speaker; null where the speaker's side is not spoken of. */
  readonly own: RegExp | null;
  /** Whether the speaker holds an office or is a body, which carry out what is to be done. */
  readonly official: boolean;
};

/** A sentence of a content as the rules for acts read it. */
export type Sentence = {
  readonly tokens: readonly ContentToken[];
  /** Its words in lower case, without quotation marks. */
  readonly words: string;
  /** The same from its subject on: without marks, `that` or a fronted clause. */
  readonly lead: string;
  /** A subject that is the speaker or the speaker's body, and what is said of it; null where there is none. */
  readonly own: { readonly subject: string; readonly rest: string } | null;
  readonly direct: boolean;
  readonly official: boolean;
};

/** How much of a sentence is read for signs, in words and marks. */
const READ_TOKENS = 200;

export function readSentence(tokens: readonly ContentToken[], voice: Voice): Sentence {
  const words = tokens
    .slice(0, READ_TOKENS)
    // The month is no sign of what might happen.
    .map(({ word, capital, first }) => (word === 'may' && capital && !first ? 'May' : word))
    .filter((word) => !/^["“”«»„]$/.test(word))
    .join(' ')
    .replace(/ (?=[,.;:?!])/g, '');
  const lead = words.replace(BEFORE_SUBJECT, '');
  const subject = voice.own && ((voice.direct ? SPEAKER : voice.own).exec(lead) ?? OWN_BODY.exec(lead))?.[0];
  const own = subject ? { subject, rest: lead.slice(subject.length).trim() } : null;
  return { tokens, words, lead, own, direct: voice.direct, official: voice.official };
}

/** What may come before the subject: marks, `that`, `if it rains,`. */
const BEFORE_SUBJECT =
  /^(?:[^\p{L}\p{N}]+|that |and |but |so |well, |(?:if|when|while|as|after|although|though|even|once|in|on|at|for|with|despite|because|since) [^,]{1,90}, )+/u;
/** The speaker, in the speaker's own words. */
const SPEAKER = /^(?:i|we)\b/;
/** Bodies that a person speaks for: `the campaign`, `her company`. */
const OWN_BODY =
  /^(?:the|his|her|its|their|our|my) (?:\w+ )?(?:campaign|company|administration|government|party|office|team|agency|department|committee|city|union|bank|group|organi[sz]ation|firm|bureau|council|commission|network|ministry|club|board|authority|institute|airline|carrier|association|movement|coalition|alliance|chamber|palace|secretariat|navy|army|military|hospital|university|company|operator|utility|federation|league|trust|foundation|municipality|members|supporters|fighters|forces|troops|side|camp|client|clients|lawyers|executive)\b/;
/** A body in a source: `it` and `they` in the content can be the body. */
const BODY =
  /^(?:it|its)$|\b(?:government|administration|company|campaign|party|committee|department|agency|court|union|bank|airline|council|commission|firm|state|country|university|board|team|network|newspaper|office|house|senate|congress|bureau)\b/;
/** A common noun in the plural: `officials`, not `Mr. Sanders`. */
const PLURAL = /(?:^|\s)\p{Ll}[\p{L}-]*[^su]s$/u;

/** The pronouns that can stand for a source at the start of its content. */
export function ownSubject(source: string): RegExp {
  const who = plain(source);
  if (/\bspokes(?:man|woman|person)\b/.test(who)) return /^(?:i|it|he|she|they|we)\b/;
  if (BODY.test(who) || isBody(who)) return /^(?:it|they|we)\b/;
  if (/^(?:they|we|both)$|\band\b/.test(who) || PLURAL.test(source)) return /^(?:they|we)\b/;
  if (/^he$|^mr\b/.test(who)) return /^(?:he|they)\b/;
  if (/^she$|^mrs\b|^ms\b/.test(who)) return /^(?:she|they)\b/;
  return /^(?:i|he|she|we|they)\b/;
}

/** Whether a source is a body by its last word: `the carmaker`, `a museum in Ghent`. */
function isBody(who: string): boolean {
  const [head = ''] = who.split(/,| (?:in|of|for|at|from|with|that|which) /);
  return BODY_NOUNS.has(head.split(' ').at(-1) ?? '');
}
