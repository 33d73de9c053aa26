import { CLAUSE_OPENINGS, NOUN_PHRASE_ENDS, OBJECT_PREPOSITIONS } from '../../english/phraseWords.ts';
import { THIRD_PERSON_OWNERS } from '../../english/pronouns.ts';
import type { Entity } from '../entities/entity.ts';
import type { NamedText } from '../namedText.ts';
import type { StatementTokens } from './statementTokens.ts';

/** What a mention is in its sentence, as far as the words around it show. */
export const MENTION_SLOTS = [
  // begins its sentence
  'subject',
  // `Behind him came Ruiz`
  'inverted',
  // begins a clause within it
  'clause',
  'object',
  // after a preposition
  'oblique',
  // `was questioned by Ruiz`
  'agent',
  // `Ruiz’s`, `her`
  'owner',
  // in a relative clause: `who replaced Ruiz in May`
  'relative',
] as const;
export type MentionSlot = (typeof MENTION_SLOTS)[number];

/** A mention of an entity, by its token. */
export type EntityMention = {
  readonly entity: Entity;
  readonly token: number;
  readonly sentence: number;
  readonly block: number;
  readonly form: 'name' | 'pronoun' | 'phrase';
  readonly slot: MentionSlot;
  readonly quoted: boolean;
  /** Is the source of a statement. */
  readonly isSource: boolean;
  /** Somebody asked, told or called to: `asked Ruiz whether`. */
  readonly isAddressed: boolean;
  /** How much it counts for salience. */
  readonly weight: number;
};

/** The mention of an entity at a token; its words begin at token `from`, titles and determiners included. */
export function entityMention(
  named: NamedText,
  statements: StatementTokens,
  entity: Entity,
  from: number,
  token: number,
  form: EntityMention['form'],
): EntityMention {
  const { sentence, block, quoted, possessive, lower } = named.tokens[token]!;
  // In `his spokeswoman, Dina Marak`, it is not him who speaks.
  const isOwner = possessive || THIRD_PERSON_OWNERS.has(lower);
  const start = form === 'name' ? startOfRole(named, entity, from) : from;
  const slot = isOwner ? 'owner' : slotOf(named, start);
  const isSource = statements.source.has(token);
  return {
    entity,
    token,
    sentence,
    block,
    form,
    slot,
    quoted,
    isSource: isSource && !isOwner,
    isAddressed: !isOwner && isAddressed(named, start),
    weight: weightOf(slot, { isSource, quoted }),
  };
}

/** `His successor, Ada Brul,` and `Party chair Ada Brul`: where the phrase of a name’s role begins; else where the name begins. */
function startOfRole({ tokens }: NamedText, entity: Entity, from: number): number {
  const isApposed = tokens[from - 1]?.text === ',';
  const role = entity.roles.find(({ noun }) =>
    isApposed ? noun >= from - 10 && noun < from - 1 : noun === from - 1,
  );
  const { sentence } = tokens[from]!;
  if (!role || tokens[role.noun]?.sentence !== sentence) return from;
  let start = role.noun;
  while (role.noun - start < MOST_ROLE_WORDS) {
    const left = tokens[start - 1];
    if (left?.sentence !== sentence || !left.word || CLAUSE_OPENINGS.has(left.lower)) break;
    if (OBJECT_PREPOSITIONS.has(left.lower) || NOUN_PHRASE_ENDS.has(left.lower)) break;
    start -= 1;
    if (DETERMINER.test(left.lower) || left.possessive) break;
  }
  return start;
}
const MOST_ROLE_WORDS = 6;
const DETERMINER = /^(?:the|an?|his|her|its|their|our)$/;

/** Subjects weigh more than objects, sources most, what stands within quotation marks least. */
function weightOf(slot: MentionSlot, { isSource, quoted }: { isSource: boolean; quoted: boolean }): number {
  if (isSource) return slot === 'owner' ? 0.6 : 2;
  const weight = WEIGHTS[slot];
  return quoted ? weight * 0.25 : weight;
}

const WEIGHTS: Readonly<Record<MentionSlot, number>> = {
  subject: 1.7,
  inverted: 1.7,
  clause: 1.4,
  object: 1,
  oblique: 0.7,
  agent: 0.7,
  owner: 0.6,
  relative: 0.7,
};

function slotOf(named: NamedText, from: number): MentionSlot {
  const { tokens } = named;
  const left = tokens[from - 1];
  const sentence = tokens[from]!.sentence;
  if (!left || left.sentence !== sentence || opensQuotation(named, from - 1)) return 'subject';
  if (left.lower === 'by') return 'agent';
  if (isInRelative(named, from)) return 'relative';
  if (OBJECT_PREPOSITIONS.has(left.lower)) return 'oblique';
  if (INVERTING.test(left.lower) && !hasSubject(named, from - 1)) return 'inverted';
  return !left.word || CLAUSE_OPENINGS.has(left.lower) ? 'clause' : 'object';
}

/** Verbs that their subject often follows: `Second was Ruiz`. */
const INVERTING = /^(?:is|are|was|were|comes?|came|stands?|stood|sits?|sat|lies|lay|goes|went)$/;

/** Whether a mark that opens a quotation, or a sentence, stands before it. */
function opensQuotation({ tokens }: NamedText, n: number): boolean {
  const mark = tokens[n]!;
  return !mark.word && tokens[n - 1]?.sentence !== mark.sentence;
}

/** Whether a name or a pronoun stands before a verb in its sentence, but for one after a preposition. */
function hasSubject({ tokens, nameAt }: NamedText, verb: number): boolean {
  const { sentence } = tokens[verb]!;
  for (let n = verb - 1; n >= 0 && tokens[n]!.sentence === sentence; n--) {
    if (tokens[n]!.text === ',') return false;
    const before = tokens[(nameAt.get(n)?.from ?? n) - 1];
    const isObject = before?.sentence === sentence && OBJECT_OF.test(before.lower);
    if (!isObject && (nameAt.has(n) || SUBJECT_PRONOUN.test(tokens[n]!.lower))) return true;
  }
  return false;
}
const OBJECT_OF = /^(?:behind|after|before|beside|with|next|near|above|below|among|of|to|for|in|at|on|from)$/;
const SUBJECT_PRONOUN = /^(?:he|she|it|they|we|i|you|who|that|there|this)$/;

/** Whether a token stands in a relative clause that is still open. */
function isInRelative({ tokens }: NamedText, from: number): boolean {
  const { sentence } = tokens[from]!;
  for (let n = from - 1; n >= Math.max(0, from - 12) && tokens[n]!.sentence === sentence; n--) {
    if (!tokens[n]!.word) return false;
    if (/^(?:who|whom|whose|which)$/.test(tokens[n]!.lower)) return true;
  }
  return false;
}

const ADDRESSING =
  /^(?:ask(?:s|ed|ing)?|tell(?:s|ing)?|told|warn(?:s|ed|ing)?|urg(?:e|es|ed|ing)|order(?:s|ed|ing)?|question(?:s|ed|ing)?|remind(?:s|ed|ing)?|beg(?:s|ged|ging)?|press(?:es|ed|ing)?|assur(?:e|es|ed|ing)|inform(?:s|ed|ing)?|call(?:s|ed)?|invit(?:e|es|ed|ing)|summon(?:s|ed)?|interrogat(?:e|es|ed)|address(?:es|ed)?|interrupt(?:s|ed)?|challeng(?:e|es|ed)|confront(?:s|ed)?)$/;
const CALLING_TO =
  /^(?:said|says?|shout(?:s|ed)?|call(?:s|ed)?|turn(?:s|ed)?|yell(?:s|ed)?|wrote|writes?|whisper(?:s|ed)?|spoke|speaks?|appeal(?:s|ed)?|cried|cries|explain(?:s|ed)?|put|puts)$/;

/** Whether the phrase that begins at a token is whom somebody asks, tells or calls to. */
function isAddressed({ tokens }: NamedText, from: number): boolean {
  const [left, further] = [tokens[from - 1], tokens[from - 2]];
  if (left?.sentence !== tokens[from]!.sentence) return false;
  if (left.lower === 'to') return further?.sentence === left.sentence && CALLING_TO.test(further.lower);
  // `was asked by`, `asked his brother`; not `, told Ruiz` of a passive
  return ADDRESSING.test(left.lower) && !/^(?:was|were|been|being)$/.test(further?.lower ?? '');
}
