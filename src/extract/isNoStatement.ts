import type { Candidate } from './candidate.ts';

/** A name that things go by, which nobody says: `The dam, known as “the old lady”`. */
const NAMING =
  /^(?:(?:is|was|are|were|also|better|often|widely|locally|once|commonly|been) ){0,3}(?:known|nicknamed|titled|entitled)(?: as)?$/i;
/** What a thing is called: `The street is called “the Gut”`; `was called “a disgrace”` may be said by somebody. */
const CALLING =
  /^(?:(?:is|was|are|were|also|often|widely|locally|once|commonly|been) ){0,3}(?:called|named|dubbed)$/i;
/** An aside in place of a source: `According to whom, exactly?` */
const NOBODY = /^(?:who|whom|what|which|well)\b/i;

/** What names before a colon who made the article: `Interview: Nora Fell`. */
const CREDIT =
  /^(?:interview|words|text|photos?|photography|pictures?|illustrations?|video|editing)(?: by)?$/i;

/** What names what a text is, before its headline: `NEWS RELEASE: Ferry firm to cut fares`. */
const MARK = /^(?:(?:news|press|media) (?:release|statement|advisory|alert)|for immediate release)$/i;

/** A name that signs what stands before it: `— Ana Ruiz`. */
const SIGNATURE = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}$/u;

/**
 * Whether the words that were found report nothing: a name that something goes by, a credit, the mark of a press release, a
 * signature, or `according to` without anybody.
 */
export function isNoStatement(
  text: string,
  { source, cue, content }: Pick<Candidate, 'source' | 'cue' | 'content'>,
): boolean {
  const words = cue.map((span) => text.slice(...span)).join(' ');
  if (NAMING.test(words) && (source.length === 0 || isKnownTo(text, cue, source))) return true;
  if (CALLING.test(words) && source.length === 0 && isNameInMarks(text.slice(...content.at(-1)!)))
    return true;
  if (/^[:–—-]$/.test(words) && MARK.test(text.slice(...(source[0] ?? [0, 0])))) return true;
  if (words === ':' && CREDIT.test(text.slice(...(source[0] ?? [0, 0])))) return true;
  if (/^[—–―-]+$/.test(words) && source.length === 0)
    return content.length === 1 && SIGNATURE.test(text.slice(...content[0]!));
  if (!/^according to$/i.test(words)) return false;
  const of = text.slice(...(source[0] ?? content[0] ?? [0, 0]));
  return source.length === 0 || NOBODY.test(of);
}

/** `known to locals as “the old lady”`: they do not say it here. */
function isKnownTo(text: string, cue: Candidate['cue'], source: Candidate['source']): boolean {
  return /^ (?:to|by|among) $/.test(text.slice(cue.at(-1)![1], source[0]![0]));
}

/** A few words in quotation marks that are a name: `“the Gut”`, `“Last Light”`. */
function isNameInMarks(words: string): boolean {
  if (words.length > LONGEST_NAME || !/^["“‘«']/.test(words) || !/["”’»']$/.test(words)) return false;
  const [first = '', ...rest] = words.slice(1, -1).trim().split(' ');
  if (first === 'the') return rest.length > 0 && rest.length < 4;
  return rest.length < 4 && [first, ...rest].every((word) => /^\p{Lu}/u.test(word));
}
const LONGEST_NAME = 60;
