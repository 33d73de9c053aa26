import { describe } from './descriptions.ts';
import type { Discourse } from './discourse.ts';
import type { Figure } from './figure.ts';
import { nounPhraseAt } from './nounPhrase.ts';
import type { Reading } from './reading.ts';

const VERBS_STOP = new Set(['said', 'says', 'told', 'is', 'was', 'are', 'were']);

/** Whom or what `who`, `which` or `that` at token `n` goes back to: the nearest name or noun before it that it can mean. */
export function relativeAntecedent(reading: Reading, links: Discourse, n: number): Figure | null {
  const { tokens, nameAt, figures } = reading;
  const relative = tokens[n];
  if (!relative) return null;
  const who = relative.lower.startsWith('who') && relative.lower !== 'whose';
  let depth = 0;
  for (let m = n - 1; m >= Math.max(0, n - 25); m--) {
    const token = tokens[m];
    if (!token || token.sentence !== relative.sentence) break;
    if (token.text === ')') depth += 1;
    if (token.text === '(') depth -= 1;
    if (depth > 0) continue;
    const name = nameAt.get(m);
    if (name) {
      const figure = figures.of.get(name);
      if (
        figure &&
        !name.possessive &&
        (who
          ? figure.type === 'person' || figure.type === 'unknown'
          : figure.type !== 'person' && figure.type !== 'place')
      )
        return figure;
      m = name.from;
      continue;
    }
    if (m < n - 1 && VERBS_STOP.has(token.lower)) break;
    const phrase = nounPhraseAt(reading, m);
    if (!phrase) continue;
    const person = phrase.type === 'person' || phrase.type === 'group';
    if (who !== person) continue;
    const linked = links.get(m);
    if (linked?.named) return linked;
    return linked ?? describe(phrase, reading, links);
  }
  return null;
}
