import type { Candidate } from './candidate.ts';

/** A name that things go by, which nobody says: `The dam, known as “the old lady”`. */
const NAMING =
  /^(?:(?:is|was|are|were|also|better|often|widely|locally|once|commonly|been) ){0,3}(?:known|nicknamed|titled|entitled)(?: as)?$/i;
/** An aside in place of a source: `According to whom, exactly?` */
const NOBODY = /^(?:who|whom|what|which|well)\b/i;

/** What names before a colon who made the article: `Interview: Nora Fell`. */
const CREDIT =
  /^(?:interview|words|text|photos?|photography|pictures?|illustrations?|video|editing)(?: by)?$/i;

/** A name that signs what stands before it: `— Ana Ruiz`. */
const SIGNATURE = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}$/u;

/**
 * Whether the words that were found report nothing: a name that something goes by, a credit, a
 * signature, or `according to` without anybody.
 */
export function isNoStatement(
  text: string,
  { source, cue, content }: Pick<Candidate, 'source' | 'cue' | 'content'>,
): boolean {
  const words = cue.map((span) => text.slice(...span)).join(' ');
  if (NAMING.test(words) && source.length === 0) return true;
  if (words === ':' && CREDIT.test(text.slice(...(source[0] ?? [0, 0])))) return true;
  if (/^[—–―-]+$/.test(words) && source.length === 0)
    return content.length === 1 && SIGNATURE.test(text.slice(...content[0]!));
  if (!/^according to$/i.test(words)) return false;
  const of = text.slice(...(source[0] ?? content[0] ?? [0, 0]));
  return source.length === 0 || NOBODY.test(of);
}
