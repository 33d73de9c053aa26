import { describe } from '../entities/descriptions.ts';
import type { Entity } from '../entities/entity.ts';
import type { NamedText } from '../namedText.ts';
import { nounPhraseAt } from '../sources/nounPhrase.ts';
import type { Coreference } from './coreference.ts';

const REACHING = /^(?:of|for|at|in|from|with|on|to|by|near|like)$|(?:ed|ing)$/;
const ANYBODY = /^(?:those|anyone|anybody|everyone|everybody|someone|somebody|one|ones|nobody|whoever)$/;
const CLOSING = new Set([',', '—', '–', '--', '-']);

/**
 * The antecedent of `who`, `which` or `that` at token `n`: the name or noun phrase that ends just before it, or, when
 * that is an apposition, the name before the comma. Null when neither can be meant.
 */
export function relativeAntecedent(named: NamedText, links: Coreference, n: number): Entity | null {
  const relative = named.tokens[n];
  if (!relative) return null;
  const who = relative.lower.startsWith('who');
  const plural = numberAfter(named, n + 1);
  let m = n - 1;
  if (CLOSING.has(named.tokens[m]?.text ?? '')) m -= 1;
  const last = m;
  // `tools for those who like to tinker`: whoever does, and nobody named before.
  if (m === n - 1 && ANYBODY.test(named.tokens[m]?.lower ?? '')) return null;
  for (; m >= Math.max(0, n - 25); m--) {
    const token = named.tokens[m];
    if (!token || token.sentence !== relative.sentence) break;
    if (token.text === ')') {
      while (m > 0 && named.tokens[m]?.text !== '(') m -= 1;
      continue;
    }
    const name = named.nameAt.get(m);
    if (name) {
      const entity = named.entities.of.get(name) ?? null;
      if (entity && endsPhrase(named, name.to, n) && fits(entity, who) && (!who || plural !== true))
        return entity;
      const person = who && entity?.type === 'place' ? personBefore(named, name.from) : null;
      if (person && plural !== true) return person;
      m = name.from;
      continue;
    }
    const phrase = nounPhraseAt(named, m);
    if (!phrase || who !== (phrase.type === 'person' || phrase.type === 'group')) continue;
    if (m < last && !reaches(named, m + 1)) continue;
    if (phrase.determiner === 'bare' && !phrase.plural && !named.tokens[m]?.capital) continue;
    if (plural !== null && phrase.plural !== plural) continue;
    return links.get(m) ?? describe(phrase, named, links);
  }
  const phrase = who ? nounPhraseAt(named, last, { any: true }) : null;
  if (!phrase || phrase.determiner === 'bare' || (plural !== null && phrase.plural !== plural)) return null;
  return links.get(last) ?? describe(phrase, named, links);
}

/** Whether a noun phrase goes on after its noun up to the relative pronoun: by a preposition, a comma or a participle. */
function reaches(named: NamedText, n: number): boolean {
  const next = named.tokens[n];
  return next !== undefined && (CLOSING.has(next.text) || REACHING.test(next.lower));
}

/** `Ana Ruiz of Ohio, who`: the person whose place it is. */
function personBefore(named: NamedText, from: number): Entity | null {
  if (named.tokens[from - 1]?.lower !== 'of') return null;
  const name = named.nameAt.get(from - 2);
  return name?.kind === 'person' ? (named.entities.of.get(name) ?? null) : null;
}

/** Whether the relative clause's verb is plural; null when its form does not show it. */
function numberAfter(named: NamedText, n: number): boolean | null {
  const verb = named.tokens[n]?.lower ?? '';
  if (['are', 'were', 'have', 'do'].includes(verb)) return true;
  return ['is', 'was', 'has', 'does'].includes(verb) ? false : null;
}

function fits(entity: Entity, who: boolean): boolean {
  const person = entity.type === 'person' || entity.type === 'unknown';
  return who ? person : !person || entity.type === 'unknown';
}

/** Whether nothing stands between the end of a name and the relative pronoun but a comma, brackets or an apposition. */
function endsPhrase(named: NamedText, from: number, to: number): boolean {
  const next = named.tokens[from];
  return from >= to || (next !== undefined && (CLOSING.has(next.text) || next.text === '('));
}
