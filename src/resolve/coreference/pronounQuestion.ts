import { THIRD_PERSON_OWNERS } from '../../english/pronouns.ts';
import type { NamedText } from '../namedText.ts';
import type { PronounQuestion } from './antecedentFeatures.ts';
import type { PronounClass } from './pronounWords.ts';
import type { StatementTokens } from './statementTokens.ts';

const ANSWERING = /^(?:answer|repl(?:y|i)|respond|retort|counter|shot)/;
const CONJUNCTIONS = /^(?:and|but|so|because|although|though|while|when|until|since|as|if|or|yet)$/;
const GOING_ON = /^(?:also|further|furthermore|add(?:s|ed)|continue(?:s|d)|went)$/;
/** What follows says why somebody was praised or blamed, or after what: often something of theirs. */
const REASONS = /^(?:after|because|for|when|since)$/;
const SUBJECT = /^(?:he|she|it|they)$/;
/** How far before its content a question may end. */
const MARKS_BACK = 40;

/** What the words around a pronoun show of whom it may mean. */
export function pronounQuestion(
  { tokens }: Pick<NamedText, 'tokens'>,
  statements: StatementTokens,
  token: number,
  pronoun: PronounClass,
): PronounQuestion {
  const at = tokens[token]!;
  const content = statements.content.get(token)?.[0];
  // `“No,” she said`: what comes before the quotation is before her.
  const start = content && content[0] < token ? content[0] : token;
  const { sentence, block } = tokens[start]!;
  const cueAt = statements.cue.get(token) ?? -1;
  const cue = tokens[cueAt]?.lower ?? '';
  const first = content && tokens[content[0]];
  const left = tokens[start - 1];
  const opensSentence =
    left?.sentence !== sentence || (!left.word && tokens[start - 2]?.sentence !== sentence);
  return {
    token,
    pronoun,
    sentence,
    block,
    isSource: statements.content.has(token),
    opensSentence: opensSentence && start === token,
    opensBlock:
      opensSentence && (left === undefined || left.block !== block || tokens[start - 2]?.block !== block),
    opensClause: SUBJECT.test(at.lower) && CONJUNCTIONS.test(tokens[token - 1]?.lower ?? ''),
    opensReason: SUBJECT.test(at.lower) && REASONS.test(tokens[token - 1]?.lower ?? ''),
    joinsOwn: THIRD_PERSON_OWNERS.has(at.lower) && tokens[token - 1]?.lower === 'and',
    isDirect:
      content !== undefined && (first!.quoted || (!first!.word && (tokens[content[0] + 1]?.quoted ?? false))),
    goesOn: [cueAt - 1, cueAt, cueAt + 1].some((n) => cueAt >= 0 && GOING_ON.test(tokens[n]?.lower ?? '')),
    isAnswer: ANSWERING.test(cue),
    afterQuestion: endsInQuestion(start),
  };

  /** Whether the sentence before `from` asks, or what is quoted in it. */
  function endsInQuestion(from: number): boolean {
    const before = tokens[from - 1]?.sentence;
    for (let n = from - 1; n >= Math.max(0, from - MARKS_BACK); n--) {
      if (tokens[n]!.sentence < before! - 1) return false;
      if (tokens[n]!.text === '?') return true;
    }
    return false;
  }
}
