import type { Token } from '../text/annotated/token.ts';
import { isWrittenAsName } from './writtenAsName.ts';

const OPENING = /^(?:[“"‘'(]|‘‘|``)$/;
const CLOSING = /^(?:[”"’')]|’’|'')$/;

/** `“Stubby”` or `(Stubby)` of `Rowan “Stubby” Pike`: how many tokens a nickname between two parts of a name has; 0 where none stands. */
export function nicknameAt(tokens: readonly Token[], to: number): number {
  const before = tokens[to - 1];
  if (!before?.capital || before.isFunctionWord || !OPENING.test(tokens[to]?.text ?? '')) return 0;
  for (const length of [3, 4]) {
    const inside = tokens.slice(to + 1, to + length - 1);
    const after = tokens[to + length];
    if (!CLOSING.test(tokens[to + length - 1]?.text ?? '') || !inside.every(isWrittenAsName)) continue;
    // A surname in brackets or an acronym stands between no parts of a name.
    if (inside.some(({ text }) => text === text.toUpperCase())) return 0;
    if (after?.sentence === before.sentence && isWrittenAsName(after) && !after.isFunctionWord) return length;
  }
  return 0;
}
