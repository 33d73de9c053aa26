import { BODY_ENDS, BODY_OPENINGS } from '../../english/phraseWords.ts';
import type { NamedText } from '../namedText.ts';
import type { Reference } from '../sources/sourcePhrase.ts';
import type { Entity } from './entity.ts';

/** The part of a text that its names need. */
type Named = Pick<NamedText, 'text' | 'tokens' | 'nameAt' | 'entities'>;

const SPOKESMAN = /^spokes(?:man|woman|person|men|women|people|persons)$/;
/** A name of the body, or words for it, is at most so many tokens after `for`. */
const MOST_BODY_TOKENS = 6;

/** The body or person for which the spokesperson of a source speaks, by its fullest name; null where the source is no spokesperson. */
export function bodyInSource(
  named: Named,
  { from, to }: Extract<Reference, { readonly from: number }>,
): string | null {
  for (let n = from; n < to; n++) if (SPOKESMAN.test(named.tokens[n]?.lower ?? '')) return bodyOf(named, n);
  return null;
}

/** The body or person for which an entity speaks, by the roles that the article gives it. */
export function bodyOfEntity(named: Named, entity: Entity): string | null {
  for (const { noun } of entity.roles) {
    if (noun < 0 || !SPOKESMAN.test(named.tokens[noun]?.lower ?? '')) continue;
    const body = bodyOf(named, noun);
    if (body) return body;
  }
  return null;
}

/** `a spokesman [for the port]` · `[port] spokesman` · `[Ruiz]’s spokeswoman` */
function bodyOf(named: Named, noun: number): string | null {
  const { tokens } = named;
  const next = tokens[noun + 1]?.lower;
  if (next === 'for' || next === 'of') return bodyAfter(named, noun + 2);
  for (let n = noun - 1; n >= noun - 3; n--) {
    const name = named.nameAt.get(n);
    if (name) return nameOf(named, n);
    if (
      !/^(?:campaign|committee|party|office|ministry|department|agency|company|group|press|chief|senior|lead|top|national|deputy)$/.test(
        tokens[n]?.lower ?? '',
      )
    )
      break;
  }
  return null;
}

function bodyAfter(named: Named, from: number): string | null {
  const { tokens, text } = named;
  let start = from;
  while (BODY_OPENINGS.has(tokens[start]?.lower ?? '')) start += 1;
  for (let n = start; n < start + 2; n++) if (named.nameAt.get(n)?.from === n) return nameOf(named, n);
  let end = start;
  while (end < start + MOST_BODY_TOKENS && tokens[end]?.word && !BODY_ENDS.has(tokens[end]!.lower)) end += 1;
  const [first, last] = [tokens[start], tokens[end - 1]];
  return end > start && first && last ? text.slice(first.start, last.end) : null;
}

function nameOf(named: Named, n: number): string | null {
  const name = named.nameAt.get(n);
  if (!name) return null;
  const entity = named.entities.of.get(name);
  return entity?.name ?? named.text.slice(name.start, name.end);
}
