import { PARTICLES } from '../english/titles.ts';
import type { Token } from '../text/annotated/token.ts';
import { isWrittenAsName } from './writtenAsName.ts';

const MARK = /^(?:["“”„‟«»‹›'‘’‚‛]|‘‘|’’|''|``)$/;

/** A nickname has so many words at most. */
const MOST_WORDS = 2;

/**
 * `“Stubby”`, `«Stubby»`, `(Stubby)` or `(„Stubby“)` of `Rowan “Stubby” Pike`: how many tokens a nickname between two parts of a name has;
 * 0 where none stands.
 */
export function nicknameAt(tokens: readonly Token[], to: number): number {
  const before = tokens[to - 1]?.text === '.' ? tokens[to - 2] : tokens[to - 1];
  const opens = tokens[to]?.text ?? '';
  if (!before?.capital || before.isFunctionWord || !(opens === '(' || MARK.test(opens))) return 0;
  // `Kestria 'Centrist' Olan Vester`: a place is no first part of a name, and the word in marks is what somebody is called in scorn.
  if (before.isPlace && !before.isGivenName && opens !== '(') return 0;
  const marks = opens === '(' && MARK.test(tokens[to + 1]?.text ?? '') ? 2 : 1;
  for (let words = 1; words <= MOST_WORDS; words++) {
    const from = to + marks;
    const length = words + 2 * marks;
    const inside = tokens.slice(from, from + words);
    const closing = tokens.slice(from + words, to + length);
    const closes = closing.map(({ text }) => text).reverse();
    if (closes.length < marks || !inside.every(isWrittenAsName)) continue;
    if (opens === '(' && closes.shift() !== ')') continue;
    if (!closes.every((text) => MARK.test(text))) continue;
    // A surname in brackets or an acronym stands between no parts of a name.
    if (inside.some(({ text }) => text === text.toUpperCase())) return 0;
    if (tokens[to + length]?.sentence === before.sentence && goesOn(tokens, to + length)) return length;
  }
  return 0;
}

/** The rest of a name: a word with a capital, or particles before one. */
function goesOn(tokens: readonly Token[], n: number): boolean {
  let at = n;
  while (at < n + 3 && PARTICLES.has(tokens[at]?.text ?? '')) at += 1;
  const word = tokens[at];
  return isWrittenAsName(word) && word?.isFunctionWord === false;
}
