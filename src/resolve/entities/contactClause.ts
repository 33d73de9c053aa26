import { irregularPlainForm } from '../../english/lemmas.ts';
import { ROLE_DETERMINERS } from '../../english/phraseWords.ts';
import type { Name } from '../../names/names.ts';
import type { Token } from '../../text/annotated/token.ts';

/** How many words may stand between a determiner and its noun. */
const MOST_BEFORE_NOUN = 4;

/**
 * Whether a name is the subject of a relative clause without *who* or *whom*: `the man Ruiz met said` · `the lawyer Ruiz paid, Besim Hoti,
 * said`. The noun before it is then somebody else. The clause is a verb, and after it comes another verb, an apposition, or token `end`.
 */
export function isInContactClause(tokens: readonly Token[], name: Name, end: number): boolean {
  const [verb, next] = [tokens[name.to], tokens[name.to + 1]];
  if (!verb || name.to >= end || !isPast(verb) || !followsNoun(tokens, name.titled)) return false;
  if (name.to + 1 >= end || next?.sentence !== verb.sentence) return name.to + 1 === end;
  return isPast(next) || (next.text === ',' && tokens[name.to + 2]?.capital === true);
}

/** Whether a noun with its determiner stands straight before a token: `the man`, `another young lawyer`. */
function followsNoun(tokens: readonly Token[], at: number): boolean {
  const sentence = tokens[at]?.sentence;
  for (let n = at - 1; n >= at - 1 - MOST_BEFORE_NOUN; n--) {
    const token = tokens[n];
    if (!token || token.sentence !== sentence) return false;
    if (ROLE_DETERMINERS.has(token.lower)) return n < at - 1;
    if (!token.word || token.capital) return false;
  }
  return false;
}

/** A verb in the past: `met`, `hired`, `said`. */
export function isPast(token: Token): boolean {
  if (token.capital) return false;
  return /^\p{Ll}{2,}ed$/u.test(token.text) || irregularPlainForm(token.text) !== null;
}
