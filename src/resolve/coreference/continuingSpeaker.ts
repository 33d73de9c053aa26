import { SOURCE_PREPOSITIONS } from '../../english/phraseWords.ts';
import type { Token } from '../../text/annotated/token.ts';
import type { Entity } from '../entities/entity.ts';
import type { AntecedentCandidate, PronounQuestion } from './antecedentFeatures.ts';
import type { EntityMention } from './entityMention.ts';
import { isInRanges, type StatementTokens } from './statementTokens.ts';

/** How many sentences before it, those of a long quotation among them, whoever goes on may have spoken. */
const MOST_SENTENCES_BACK = 3;

/** So many tokens a name has before it at most, where it stands behind a comma. */
const LONGEST_TITLE = 6;

/** So many tokens a name has at most, with the role before it. */
const LONGEST_NAME = 24;

/**
 * Whoever was last named as the source of a statement and goes on as `he` or `she`: `Holt said the road was closed. He said it would open in
 * May.` Null where anybody else whom the pronoun may mean is mentioned between, or where a question is answered.
 * `before` are the mentions in view before the pronoun, outside its own content.
 */
export function continuingSpeaker(
  question: PronounQuestion,
  candidates: readonly AntecedentCandidate[],
  before: readonly EntityMention[],
  statements: StatementTokens,
  tokens: readonly Token[],
): Entity | null {
  const { token: pronoun, isSource, isAnswer, afterQuestion, isDirect, sentence, block } = question;
  if (!isSource || isAnswer || !/^s?he$/.test(tokens[pronoun]!.lower)) return null;
  if (afterQuestion && isDirect) return null;
  const possible = new Map(candidates.map((candidate) => [candidate.entity, candidate]));
  const end = before.findLast(({ isSource, slot, quoted }) => isSource && slot !== 'owner' && !quoted);
  if (!end || end.sentence >= sentence || sentence - end.sentence > MOST_SENTENCES_BACK) return null;
  if (block - end.block > 1) return null;
  const start = startOfSource(end, statements);
  const inSource = before.filter(
    ({ token, entity }) => token >= start && token <= end.token && possible.has(entity),
  );
  const first = inSource[0]?.token ?? end.token;
  // `Holt, of Springfield, Va., said`: whoever is named before the first comma or preposition speaks.
  let stop = first;
  while (stop < first + LONGEST_NAME && !/^[,(]$/.test(tokens[stop]?.text ?? ',')) {
    if (stop > first && SOURCE_PREPOSITIONS.has(tokens[stop]!.lower)) break;
    stop += 1;
  }
  // `The committee’s chairman, Holt, said`: the name behind the comma is the speaker’s.
  let comma = first;
  while (comma < end.token && tokens[comma]!.text !== ',') comma += 1;
  const apposed = inSource.find(
    ({ token, form }) =>
      form === 'name' &&
      token > comma &&
      token <= comma + LONGEST_TITLE &&
      tokens.slice(comma + 1, token).every(({ capital, text }) => capital || text === '.'),
  );
  const described = inSource.findLast(({ token }) => token <= stop);
  const head = described?.form === 'name' ? described : (apposed ?? described);
  if (head?.form !== 'name' || head.slot === 'relative' || head.slot === 'owner' || head.entity.members)
    return null;
  if (head.slot === 'oblique' && head.token > start) return null;
  if (possible.get(head.entity)!.gender === 'called otherwise') return null;
  const said = statements.content.get(start) ?? [];
  const isOther = ({ token, entity, quoted, isSource }: EntityMention): boolean =>
    token > head.token &&
    entity !== head.entity &&
    possible.has(entity) &&
    !(quoted || isSource || isInRanges(token, said) || tokens[token - 1]?.text === '(');
  return before.some(isOther) ? null : head.entity;
}

/** The first token of the source that a mention is in. */
function startOfSource({ token }: EntityMention, { content, source }: StatementTokens): number {
  let n = token;
  while (!content.has(n) && source.has(n - 1)) n -= 1;
  return n;
}
