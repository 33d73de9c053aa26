import {
  FRONTING_WORDS,
  IMPERATIVES,
  INNER_CLAUSE_WORDS,
  MAIN_CLAUSE_LEADS,
  MODALS,
  NOUN_PHRASE_OPENINGS,
  PREPOSITIONS,
  QUESTION_WORDS,
  SUBJECT_WORDS,
} from '../../english/clauseWords.ts';
import { type ContentToken, isWord } from './contentTokens.ts';
import { SUBJECT_VERB, tenseOf, verbish } from './verbs.ts';

/** No clause is longer, in words and marks; it keeps a text without sentences from costing its square. */
const LONGEST_CLAUSE = 120;

/** Marks at which a clause ends whatever else is there. */
const CLAUSE_STOPS = /^(?:[?!;:—–…]|-+|\.{2,})$/;

/**
 * Index after the last token of the clause (or, for a `phrase`, the noun phrase) that the connective `[from, to)`
 * opens: before the comma that its main clause follows, else the end of the sentence.
 */
export function clauseEnd(
  tokens: readonly ContentToken[],
  { from, to, phrase, limit }: { from: number; to: number; phrase: boolean; limit: number },
): number {
  const hard = hardEnd(tokens, from, to, Math.min(limit, to + LONGEST_CLAUSE));
  const soft = softEnd(tokens, from, to, hard, phrase);
  return trimEnd(tokens, to, soft);
}

/** The end of the sentence, a dash or colon, or the bracket that was open. */
function hardEnd(tokens: readonly ContentToken[], from: number, to: number, limit: number): number {
  let depth = 0;
  for (let k = to; k < limit; k++) {
    const { word, first } = tokens[k]!;
    if (first && k > from && tokens[k - 1] && startsSentence(tokens, k)) return k;
    if (word === '(' || word === '[') depth++;
    else if (word === ')' || word === ']') {
      if (depth === 0) return k;
      depth--;
    } else if (depth === 0 && CLAUSE_STOPS.test(word)) return k;
  }
  return limit;
}

/** Whether token `k` is the first of a sentence or of a part of the content (and not just its opening mark). */
export function startsSentence(tokens: readonly ContentToken[], k: number): boolean {
  return tokens[k]!.first && !(tokens[k - 1]!.first && !isWord(tokens[k - 1]!.word));
}

function softEnd(
  tokens: readonly ContentToken[],
  from: number,
  to: number,
  hard: number,
  phrase: boolean,
): number {
  if (phrase) return phraseEnd(tokens, to, hard);
  const fronted = isFronted(tokens, from);
  const aside = tokens[from - 1]?.word === ',' && !tokens[from]!.first;
  const commas: number[] = [];
  let verb = false;
  for (let k = to; k < hard; k++) {
    const { word } = tokens[k]!;
    if (word === ',') {
      const next = skipMarks(tokens, k + 1, hard);
      if (next >= hard) return k;
      if (fronted ? verb && opensMain(tokens, next, hard) : leaves(tokens, next, hard)) return k;
      if (aside && !fronted && !isList(tokens, next, hard)) return k;
      if (!isList(tokens, next, hard)) commas.push(k);
    } else if (k > to && (opensThen(tokens, k, fronted) || (verb && runsOn(tokens, k, fronted))))
      return cut(tokens, k);
    verb ||= verbish(word) && (k === to || !NOUN_PHRASE_OPENINGS.has(tokens[k - 1]!.word));
  }
  if (!fronted || commas.length === 0 || /^(?:—|–|-+|…|\.{2,})$/.test(tokens[hard]?.word ?? '')) return hard;
  const joined = commas.filter((k) => /^(?:and|but|or)$/.test(tokens[k + 1]!.word));
  return joined.length > 1 ? joined.at(-1)! : commas[0]!;
}

/** `then` after a fronted clause, `because` and its like after one at the end. */
function opensThen(tokens: readonly ContentToken[], k: number, fronted: boolean): boolean {
  const { word } = tokens[k]!;
  if (word === 'then') return fronted && !/^(?:and|since|by|until|back)$/.test(tokens[k - 1]!.word);
  return !fronted && /^(?:because|although|though|whereas|'cause)$/.test(word);
}

/** A main clause that begins without a comma: `if she wins we will …`, `if it rains and they will …`. */
function runsOn(tokens: readonly ContentToken[], k: number, fronted: boolean): boolean {
  const { word } = tokens[k]!;
  const before = tokens[k - 1]!.word;
  const joined = /^(?:and|but|or|so)$/.test(before);
  if (!fronted && !joined) return false;
  const next = tokens[k + 1]?.word ?? '';
  const will = /^(?:will|would|won't|wouldn't)$/.test(next);
  if (/^(?:i|we|you|he|she|it|they)'(?:ll|d)$/.test(word))
    return joined || (fronted && !INNER_CLAUSE_WORDS.has(before));
  if (!/^(?:i|we|you|he|she|it|they|there|that|this)$/.test(word)) return false;
  if (joined) return will;
  return !INNER_CLAUSE_WORDS.has(before) && (will || tenseOf(next) !== null);
}

function cut(tokens: readonly ContentToken[], k: number): number {
  return /^(?:and|but|or|so)$/.test(tokens[k - 1]!.word) ? k - 1 : k;
}

function skipMarks(tokens: readonly ContentToken[], at: number, hard: number): number {
  let k = at;
  while (k < hard && !isWord(tokens[k]!.word) && tokens[k]!.word !== '(' && tokens[k]!.word !== '$') k++;
  return k;
}

/** Whether the connective stands where a sentence or clause begins, so that the main clause comes after it. */
function isFronted(tokens: readonly ContentToken[], from: number): boolean {
  let k = from;
  while (
    k > 0 &&
    !tokens[k]!.first &&
    !isWord(tokens[k - 1]!.word) &&
    /^["“'‘«(„[]$/.test(tokens[k - 1]!.word)
  )
    k--;
  if (tokens[k]!.first || k === 0) return true;
  const before = tokens[k - 1]!.word;
  if (/^[,;:—–-]+$/.test(before)) {
    const earlier = tokens[k - 2];
    return (
      before !== ',' ||
      !earlier ||
      earlier.first ||
      FRONTING_WORDS.has(earlier.word) ||
      shortLead(tokens, k - 1)
    );
  }
  return FRONTING_WORDS.has(before) && !(before === 'but' && tokens[from]!.word === 'only');
}

/** `Right now, if`, `On the other hand, if`: few words and no verb between the sentence's start and the comma. */
function shortLead(tokens: readonly ContentToken[], comma: number): boolean {
  for (let k = comma - 1; k >= 0 && comma - k <= 6; k--) {
    if (tenseOf(tokens[k]!.word)) return false;
    if (tokens[k]!.first) return true;
  }
  return false;
}

/** Whether a main clause begins at `at`, after the comma that closes a clause before it. */
function opensMain(tokens: readonly ContentToken[], at: number, hard: number): boolean {
  let k = at;
  while (k < hard && MAIN_CLAUSE_LEADS.has(tokens[k]!.word)) k++;
  const word = tokens[k]?.word ?? '';
  if (k >= hard) return false;
  if (word === 'then' || word === 'so') return true;
  if (/^(?:and|or|but)$/.test(word)) return false;
  if (SUBJECT_VERB.test(word) || SUBJECT_WORDS.has(word) || QUESTION_WORDS.has(word)) return true;
  if (
    MODALS.has(word) ||
    /^(?:do|does|did|is|are|was|were|isn't|aren't|don't|doesn't|didn't|has|have)$/.test(word)
  )
    return true;
  if (IMPERATIVES.has(word) && !tokens[k]!.capital) return true;
  if (word.endsWith('ing')) return verbSoon(tokens, k + 1, hard);
  if (PREPOSITIONS.has(word)) return false;
  if (verbish(word) && !NOUN_PHRASE_OPENINGS.has(word) && !tokens[k]!.capital) return false;
  return verbSoon(tokens, k + 1, hard) || (NOUN_PHRASE_OPENINGS.has(word) && sentenceGoesOn(tokens, k, hard));
}

function verbSoon(tokens: readonly ContentToken[], at: number, hard: number): boolean {
  for (let k = at; k < Math.min(hard, at + 12); k++) {
    const { word } = tokens[k]!;
    if (word === ',' || /^(?:who|which|that|whom)$/.test(word))
      return /^(?:who|which|that|whom)$/.test(word) && k > at && verbSoon(tokens, k + 3, hard);
    if (tenseOf(word)) return true;
  }
  return false;
}

/** Whether at least four words follow before the next comma: enough for a verb that is not in our lists. */
function sentenceGoesOn(tokens: readonly ContentToken[], at: number, hard: number): boolean {
  for (let k = at; k < at + 4; k++) if (k >= hard || !isWord(tokens[k]!.word)) return false;
  return true;
}

/** Whether what follows the comma at `at - 1` no longer belongs to a clause at the sentence's end. */
function leaves(tokens: readonly ContentToken[], at: number, hard: number): boolean {
  const word = tokens[at]!.word;
  if (
    /^(?:but|so|which|who|whom|whose|because|although|though|while|where|whereas|not|rather|according|then|as|yet|since|even|including|especially|particularly|like|perhaps|if|unless|when)$/.test(
      word,
    )
  )
    return true;
  if (/^(?:and|or)$/.test(word)) return opensMain(tokens, at + 1, hard);
  if (SUBJECT_VERB.test(word) || (SUBJECT_WORDS.has(word) && tenseOf(tokens[at + 1]?.word ?? '') !== null))
    return true;
  if (word.endsWith('ing')) return true;
  return !isList(tokens, at, hard) && opensMain(tokens, at, hard);
}

/** Whether the comma before `at` stands in a list: `, X and Y` with no verb before the `and`. */
function isList(tokens: readonly ContentToken[], at: number, hard: number): boolean {
  for (let k = at; k < Math.min(hard, at + 8); k++) {
    const { word } = tokens[k]!;
    if (/^(?:and|or)$/.test(word)) return !opensMain(tokens, k + 1, hard);
    if (k > at && tenseOf(word) === 'modal') return false;
  }
  return false;
}

/** The end of a noun phrase or gerund with what hangs on it. */
function phraseEnd(tokens: readonly ContentToken[], to: number, hard: number): number {
  for (let k = to; k < hard; k++) {
    const { word } = tokens[k]!;
    if (word === ',') {
      const next = skipMarks(tokens, k + 1, hard);
      if (next >= hard || !isList(tokens, next, hard)) return k;
    }
    if (k > to && /^(?:i|we|you|he|she|they|there|because|but|so|if|when|unless|while|which)$/.test(word))
      return k;
    if (k > to + 1 && /^(?:will|would|won't|wouldn't)$/.test(word)) return k;
    if (
      /^(?:and|or)$/.test(word) &&
      /^(?:i|we|you|he|she|it|they|it's|that's|that)$/.test(tokens[k + 1]?.word ?? '')
    )
      return k;
  }
  return hard;
}

/** Takes commas, closing marks and conjunctions off the end. */
function trimEnd(tokens: readonly ContentToken[], to: number, end: number): number {
  let k = end;
  while (k > to && /^(?:and|or|but|so|then|that|[^\p{L}\p{N}%)\]]+)$/u.test(tokens[k - 1]!.word)) k--;
  return k;
}
