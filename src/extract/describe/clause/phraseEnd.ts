import type { ContentToken } from '../contentTokens.ts';
import { afterMarks } from './afterMarks.ts';
import { subjectBefore } from './bareMainClause.ts';
import { isList } from './mainClause.ts';

/** Words that begin a clause: `without a truce [we] wait`. */
const CLAUSE = /^(?:i|we|you|he|she|they|there|because|but|so|if|when|unless|while|which)$/;
/** Auxiliaries, whose subject the phrase cannot hold: `without a truce nobody [will] come`. */
const WILL = /^(?:will|would|won't|wouldn't|cannot|can't|can|could|must|may|might|should)$/;
/** Subjects after `and`: `without a truce and [they] know it`. */
const SUBJECT = /^(?:i|we|you|he|she|it|they|it's|that's|that)$/;

/** The end of a noun phrase or gerund from `to` on, with what hangs on it: `without <a truce in the port>, no aid`. */
export function phraseEnd(tokens: readonly ContentToken[], to: number, hard: number): number {
  for (let k = to; k < hard; k++) {
    const { word } = tokens[k]!;
    if (word === ',') {
      const next = afterMarks(tokens, k + 1, hard);
      if (next >= hard || !isList(tokens, next, hard)) return k;
    }
    if (k > to && CLAUSE.test(word)) return k;
    if (k > to + 1 && WILL.test(word)) return subjectBefore(tokens, k, to + 1) ?? k;
    if (/^(?:and|or)$/.test(word) && SUBJECT.test(tokens[k + 1]?.word ?? '')) return k;
  }
  return hard;
}
