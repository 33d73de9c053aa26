import { ARTICLE_WORDS, DESCRIPTION_ENDS } from '../../english/phraseWords.ts';
import { OWNING_PRONOUNS, THIRD_PERSON_OWNERS } from '../../english/pronouns.ts';
import type { Coreference } from '../coreference/coreference.ts';
import type { NamedText } from '../namedText.ts';
import type { Entity } from './entity.ts';

const PRONOUN_START =
  /^(?:i|me|my|mine|we|us|our|ours|he|him|his|she|her|hers|it|its|they|them|their|theirs|you|your|who|whom|whose|which|that|this|these|those|himself|herself|itself|themselves|one|what|said|says|told|added|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

/** An unnamed source by its own words: without article, relative clause after a comma, trailing marks; `his` as whose it is. */
export function describeSource(
  named: NamedText,
  links: Coreference,
  from: number,
  to: number,
): { name: string; mention: [number, number] } | null {
  const { tokens, text, nameAt, entities } = named;
  let start = from;
  if (ARTICLE_WORDS.has(tokens[start]?.lower ?? '') && start + 1 < to) start += 1;
  // Whose it is cannot be decided: a pronoun is no part of a name.
  if (OWNING_PRONOUNS.has(tokens[start]?.lower ?? '') && start + 1 < to && !links.get(start)?.named)
    start += 1;
  let end = start;
  while (end < to) {
    const token = tokens[end];
    if (!token) break;
    const comma = token.text === ',' || token.text === '(' || DASHES.test(token.text);
    if (end > start && !nameAt.has(end) && comma && cutsAfter(named, end + 1, to)) break;
    end += 1;
  }
  while (end > start && !/[\p{L}\p{N}%]/u.test(tokens[end - 1]?.text ?? '')) end -= 1;
  end = withoutTime(named, start, end);
  if (end <= start) return null;
  const first = tokens[start];
  const last = tokens[end - 1];
  if (!first || !last) return null;
  const pieces: string[] = [];
  let at = first.start;
  for (let n = start; n < end; n++) {
    const token = tokens[n];
    if (!token) continue;
    const owner = ownerAt(n);
    if (!owner) continue;
    const name = nameAt.get(n);
    pieces.push(text.slice(at, token.start), `${owner.name}’s`);
    at = name ? (tokens[name.to - 1]?.full ?? token.full) : token.full;
  }
  const final = last.possessive && !nameAt.has(end - 1) ? last.end : last.end;
  pieces.push(text.slice(at, Math.max(at, final)));
  const name = tidy(pieces.join(''));
  if (name === '' || PRONOUN_START.test(name) || /\bwhom\b/i.test(name)) return null;
  return { name, mention: [first.start, last.end] };

  function ownerAt(n: number): Entity | null {
    const token = tokens[n];
    if (!token) return null;
    const name = nameAt.get(n);
    if (name && n === start && name.from === n && name.possessive && name.to < end)
      return entities.of.get(name) ?? null;
    // Only at the beginning, where it alone says who is meant: `his brother`; all else is as the article writes it.
    if (name || n > start || !THIRD_PERSON_OWNERS.has(token.lower)) return null;
    const owner = links.get(n);
    return owner?.named ? owner : null;
  }
}

const DASHES = /^(?:[—–―‒]+|--+)$/;

const TIME =
  / (?:(?:in|since|during|by) (?:\p{Lu}\p{Ll}{2,8} )?(?:1[6-9]|20)\d\d|in (?:January|February|March|April|May|June|July|August|September|October|November|December)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:yester|to)day|(?:earlier )?(?:last|this) (?:week|month|year|spring|summer|autumn|fall|winter|morning|evening))$/u;

/** Where a description ends without the time at its end, which is that of what was said: `[a panel] in 2001 found` */
function withoutTime({ text, tokens }: NamedText, from: number, to: number): number {
  const words = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  const time = TIME.exec(words);
  // `a report that the agency published last week`: the time of the relative clause is part of it.
  if (!time || /\b(?:that|which|who|whom|whose)\b/.test(words)) return to;
  const cut = (tokens[from]?.start ?? 0) + time.index;
  let end = to;
  while (end > from + 1 && (tokens[end - 1]?.start ?? 0) >= cut) end -= 1;
  return end;
}

/** Whether what follows a comma is no part of the description proper: a clause, an apposition, examples. */
function cutsAfter(named: NamedText, n: number, to: number): boolean {
  const token = named.tokens[n];
  if (!token || n >= to) return true;
  return (
    DESCRIPTION_ENDS.has(token.lower) ||
    ARTICLE_WORDS.has(token.lower) ||
    named.nameAt.has(n) ||
    !token.word ||
    !token.capital
  );
}

function tidy(words: string): string {
  return words.replace(/[\s ]+/g, ' ').replace(/^["“”'\s]+|(?<!["“”\s])["“”\s]+$/g, '');
}
