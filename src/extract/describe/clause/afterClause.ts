import { type Rule, rules } from '../../../data/index.ts';
import { SUBJECT_WORDS } from '../../../english/clauseWords.ts';
import type { ContentToken } from '../contentTokens.ts';
import { SUBJECT_VERB, tenseOf } from '../verbs.ts';
import { isList, mainClauseAt } from './mainClause.ts';

/** What may follow a clause at the end of its sentence, after a comma. */
export const AFTER = rules(import.meta.url, 'after-clause', {
  // `we wait if it rains, which …`, `…, but …`, `…, including …`
  joiner: {
    words:
      /^(?:but|so|which|who|whom|whose|because|although|though|while|where|whereas|not|rather|according|then|as|yet|since|even|including|especially|particularly|like|perhaps|if|unless|when)$/,
  },
  // `we wait if it rains, and they wait`
  and: {},
  // `…, he said`
  subject: {},
  // `…, adding that …`
  participle: {},
  // `…, the mayor will wait`, but not `if rain, snow and hail come`
  main: {},
});

/** The rules by which what follows a comma, from `at` on, no longer belongs to the clause before it; null where it does. */
export function afterClause(
  tokens: readonly ContentToken[],
  at: number,
  hard: number,
): readonly Rule[] | null {
  const word = tokens[at]!.word;
  if (AFTER.joiner.words.test(word)) return [AFTER.joiner];
  if (/^(?:and|or)$/.test(word)) {
    const main = mainClauseAt(tokens, at + 1, hard);
    return main && [AFTER.and, main];
  }
  if (SUBJECT_VERB.test(word) || (SUBJECT_WORDS.has(word) && tenseOf(tokens[at + 1]?.word ?? '') !== null))
    return [AFTER.subject];
  if (word.endsWith('ing')) return [AFTER.participle];
  const main = isList(tokens, at, hard) ? null : mainClauseAt(tokens, at, hard);
  return main && [AFTER.main, main];
}
