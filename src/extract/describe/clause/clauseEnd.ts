import { type Rule, rules } from '../../../data/index.ts';
import { INNER_CLAUSE_WORDS, NOUN_PHRASE_OPENINGS } from '../../../english/clauseWords.ts';
import { type ContentToken, isWord } from '../contentTokens.ts';
import { tenseOf, verbish } from '../verbs.ts';
import { afterClause } from './afterClause.ts';
import { afterMarks } from './afterMarks.ts';
import { bareMainClause } from './bareMainClause.ts';
import { isFronted } from './fronted.ts';
import { isList, mainClauseAt } from './mainClause.ts';
import { phraseEnd } from './phraseEnd.ts';

/** Where a clause ends: the index after its last token, and the rules that end it there, the one that decides first. */
export type ClauseEnd = { readonly end: number; readonly rules: readonly Rule[] };

/** Why a clause ends where it does. */
export const ENDS = rules(import.meta.url, 'clause-end', {
  // `if it rains.`: the end of the sentence or of its part of the content
  sentence: {},
  // `if it rains — we wait`
  mark: {},
  // `(if it rains)`
  bracket: {},
  // the next connective that can make a condition, or a clause without end
  limit: {},
  // `if it rains, we wait`: the comma that the main clause follows
  'comma-main': {},
  // `we wait if it rains, which …`: the comma after which something else follows
  'comma-other': {},
  // `we wait, if it rains, at the gate`: the second comma
  aside: {},
  // `if it rains then we wait`, `we wait if it rains because …`
  'then-or-because': {},
  // `if she wins we will`, `if it rains and they will`: no comma at all
  'run-on': {},
  // `if nobody pays the lights go out`: a second subject and verb, without a comma
  'bare-main': {},
  // `if it rains, in May, we wait`: no main clause is known, so one of the commas
  'some-comma': {},
  // `without a truce`, as far as the noun phrase goes
  phrase: {},
});

/** No clause is longer, in words and marks; it keeps a text without sentences from costing its square. */
const LONGEST_CLAUSE = 120;

/** Marks at which a clause ends whatever else is there. */
const CLAUSE_STOPS = /^(?:[?!;:—–…]|-+|\.{2,})$/;

/**
 * The end of the clause (or, for a `phrase`, the noun phrase) that the connective `[from, to)` opens: before the comma that its
 * main clause follows, else the end of the sentence.
 */
export function clauseEnd(
  tokens: readonly ContentToken[],
  { from, to, phrase, limit }: { from: number; to: number; phrase: boolean; limit: number },
): ClauseEnd {
  const hard = hardEnd(tokens, from, to, Math.min(limit, to + LONGEST_CLAUSE));
  const soft = phrase ? softPhraseEnd(tokens, to, hard) : softEnd(tokens, from, to, hard);
  return { end: trimEnd(tokens, to, soft.end), rules: soft.rules };
}

/** The end of the sentence, a dash or colon, or the bracket that was open. */
function hardEnd(tokens: readonly ContentToken[], from: number, to: number, limit: number): ClauseEnd {
  let depth = 0;
  for (let k = to; k < limit; k++) {
    const { word, first } = tokens[k]!;
    if (first && k > from && tokens[k - 1] && startsSentence(tokens, k))
      return { end: k, rules: [ENDS.sentence] };
    if (word === '(' || word === '[') depth++;
    else if (word === ')' || word === ']') {
      if (depth === 0) return { end: k, rules: [ENDS.bracket] };
      depth--;
    } else if (depth === 0 && CLAUSE_STOPS.test(word)) return { end: k, rules: [ENDS.mark] };
  }
  return { end: limit, rules: [limit === tokens.length ? ENDS.sentence : ENDS.limit] };
}

/** Whether token `k` is the first of a sentence or of a part of the content (and not just its opening mark). */
export function startsSentence(tokens: readonly ContentToken[], k: number): boolean {
  return tokens[k]!.first && !(tokens[k - 1]!.first && !isWord(tokens[k - 1]!.word));
}

function softPhraseEnd(tokens: readonly ContentToken[], to: number, hard: ClauseEnd): ClauseEnd {
  const end = phraseEnd(tokens, to, hard.end);
  return end === hard.end ? hard : { end, rules: [ENDS.phrase] };
}

/** The first place before the hard end at which the clause may end. */
function softEnd(tokens: readonly ContentToken[], from: number, to: number, hard: ClauseEnd): ClauseEnd {
  const fronted = isFronted(tokens, from);
  const commas: number[] = [];
  // `Were it not for the dogs, we …`: the verb is the connective.
  const inverted = to === from + 1 && INVERTED_VERB.test(tokens[from]!.word);
  let verb = inverted;
  for (let k = to; k < hard.end; k++) {
    const { word } = tokens[k]!;
    if (word === ',') {
      const next = afterMarks(tokens, k + 1, hard.end);
      if (next >= hard.end) {
        const main = fronted ? bareMainClause(tokens, to, commas[0] ?? k, inverted) : null;
        return main === null
          ? { end: k, rules: hard.rules }
          : { end: cut(tokens, main), rules: [ENDS['bare-main']] };
      }
      const rules = rulesOfComma(tokens, { from, next, hard: hard.end, fronted, verb });
      if (rules) return { end: k, rules };
      if (!isList(tokens, next, hard.end)) commas.push(k);
    } else if (k > to) {
      if (opensThen(tokens, k, fronted)) return { end: cut(tokens, k), rules: [ENDS['then-or-because']] };
      if (verb && runsOn(tokens, k, fronted)) return { end: cut(tokens, k), rules: [ENDS['run-on']] };
    }
    verb ||= verbish(word) && (k === to || !NOUN_PHRASE_OPENINGS.has(tokens[k - 1]!.word));
  }
  const main = fronted ? bareMainClause(tokens, to, commas[0] ?? hard.end, inverted) : null;
  if (main !== null) return { end: cut(tokens, main), rules: [ENDS['bare-main']] };
  if (!fronted || commas.length === 0 || /^(?:—|–|-+|…|\.{2,})$/.test(tokens[hard.end]?.word ?? ''))
    return hard;
  const joined = commas.filter((k) => /^(?:and|but|or)$/.test(tokens[k + 1]!.word));
  return { end: joined.length > 1 ? joined.at(-1)! : commas[0]!, rules: [ENDS['some-comma']] };
}

/** An auxiliary before its subject in place of a connective. */
const INVERTED_VERB = /^(?:should|had|were)$/;

/** The rules by which the clause ends at the comma before `next`; null where it goes on. */
function rulesOfComma(
  tokens: readonly ContentToken[],
  at: { from: number; next: number; hard: number; fronted: boolean; verb: boolean },
): readonly Rule[] | null {
  const { from, next, hard, fronted, verb } = at;
  if (fronted) {
    const main = verb ? mainClauseAt(tokens, next, hard) : null;
    return main && [ENDS['comma-main'], main];
  }
  const after = afterClause(tokens, next, hard);
  if (after) return [ENDS['comma-other'], ...after];
  const aside = tokens[from - 1]?.word === ',' && !tokens[from]!.first;
  return aside && !isList(tokens, next, hard) ? [ENDS.aside] : null;
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
  const joined = JOINING.test(before);
  if (!fronted && !joined) return false;
  const next = tokens[k + 1]?.word ?? '';
  const will = /^(?:will|would|won't|wouldn't)$/.test(next);
  if (/^(?:i|we|you|he|she|it|they)'(?:ll|d)$/.test(word))
    return joined || (fronted && !INNER_CLAUSE_WORDS.has(before));
  if (!/^(?:i|we|you|he|she|it|they|there|that|this)$/.test(word)) return false;
  if (joined) return will;
  return !INNER_CLAUSE_WORDS.has(before) && (will || tenseOf(next) !== null);
}
const JOINING = /^(?:and|but|or|so)$/;

/** Where the clause before a main clause at `k` ends: before the conjunction. */
function cut(tokens: readonly ContentToken[], k: number): number {
  return JOINING.test(tokens[k - 1]!.word) ? k - 1 : k;
}

/** Takes commas, closing marks and conjunctions off the end. */
function trimEnd(tokens: readonly ContentToken[], to: number, end: number): number {
  let k = end;
  while (k > to && /^(?:and|or|but|so|then|that|[^\p{L}\p{N}%)\]]+)$/u.test(tokens[k - 1]!.word)) k--;
  return k;
}
