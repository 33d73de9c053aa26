import { type Condition, type Span, trimSpan } from '../../data/index.ts';
import { clauseEnd, startsSentence } from './clauseEnd.ts';
import { type Connective, type ConnectiveSort, connectiveAt } from './connectives.ts';
import { plain, type Token } from './tokens.ts';
import { MODALS, tenseOf } from './verbs.ts';

/** A condition that rules tell, and by what sort of connective. */
export type RuleCondition = Condition & { readonly sort: ConnectiveSort };

/** Cues before whose content a first `if` or `when` means whether, at what time. */
const ASKING_CUE =
  /\b(?:ask|asks|asked|asking|wonder\w*|know\w*|knew|decid\w*|determin\w*|question\w*|doubt\w*|inquir\w*|see|sure|certain|explain\w*|say when|discuss\w*|consider\w*|reveal\w*|disclos\w*|unclear|debat\w*|specif\w*|remember\w*|recall\w*)\b/;

/**
 * The stretches of a content on which the rest of it depends, in text order and disjoint; each lies in one of
 * `content`'s spans. `cue` is the cue's words: after `asked`, `if` means whether.
 */
export function conditions(
  text: string,
  content: readonly Span[],
  tokens: readonly Token[],
  cue: string,
): RuleCondition[] {
  const found: Connective[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const connective = connectiveAt(tokens, at);
    if (!connective) continue;
    if (at === 0 && isQuestion(tokens, cue)) continue;
    found.push(connective);
    at = connective.to - 1;
  }
  const kept: RuleCondition[] = [];
  for (const [k, connective] of found.entries()) {
    const { from, to, sort } = connective;
    const limit = found[k + 1]?.from ?? tokens.length;
    const end = clauseEnd(tokens, { from, to, phrase: sort === 'phrase', limit });
    if (end <= to || !depends(tokens, connective, end)) continue;
    const span = within(text, content, tokens[from]!.start, tokens[end - 1]!.end);
    if (!span || span[1] <= tokens[to - 1]!.end) continue;
    const name = plain(text.slice(tokens[from]!.start, tokens[to - 1]!.end)).replace(/\s+/g, ' ');
    kept.push({ connective: name, span, text: text.slice(span[0], span[1]), sort });
  }
  return kept;
}

/** `has not said <when they vote>`, `wonders <if it holds>`: a clause with no main clause beside it is what is asked. */
function isQuestion(tokens: readonly Token[], cue: string): boolean {
  const word = tokens[0]!.word;
  if (tokens.some((token, k) => token.word === ',' || (k > 0 && startsSentence(tokens, k)))) return false;
  return word === 'when' || (word === 'if' && ASKING_CUE.test(plain(cue)));
}

function within(text: string, content: readonly Span[], start: number, end: number): Span | null {
  const part = content.find((span) => span[0] <= start && start < span[1]);
  return part ? trimSpan(text, [start, Math.min(end, part[1])]) : null;
}

/** Whether the rest of the sentence depends on the clause: general or future, not one past event, not manner. */
function depends(tokens: readonly Token[], { from, to, sort }: Connective, end: number): boolean {
  if (sort === 'sure' || sort === 'if') return true;
  const [first, last] = sentenceAround(tokens, from);
  const rest = [...tokens.slice(first, from), ...tokens.slice(end, last)].map((token) => token.word);
  if (sort === 'phrase') return phraseDepends(tokens, from, to, rest);
  const tense = clauseTense(tokens, to, end);
  if (sort === 'until')
    return tense !== 'past' && clauseTense(tokens, to, end) !== null
      ? true
      : PARTICIPIAL.test(tokens[to]!.word);
  if (tense !== 'past') return sort !== 'when' || !CONTRAST.test(rest.join(' '));
  return HABIT.test(rest.join(' '));
}
const PARTICIPIAL = /^(?:elected|confirmed|proven|done|completed|further)$/;
const CONTRAST = /\b(?:why|how) (?:would|should|do|does|did|is|are)\b/;
/** Signs in the main clause that a `when` in the past is a habit, or was still to come. */
const HABIT =
  /\b(?:(?:would|could)(?! have)|always|often|usually|sometimes|whenever|used to|typically|generally|(?:expect|hop|plan|promis)\w* .*to|will)\b/;

/** The tense of the first verb of the clause `[at, end)`; null when none is known. */
function clauseTense(tokens: readonly Token[], at: number, end: number): 'past' | 'present' | 'modal' | null {
  for (let k = at; k < end; k++) {
    const tense = tenseOf(tokens[k]!.word);
    if (tense) return tense === 'modal' && /^(?:would|could|'d)/.test(tokens[k]!.word) ? 'past' : tense;
    if (tokens[k]!.word === ',' && k > at + 3) break;
  }
  return /^(?:i|we|you|he|she|it|they|people|you're)$/.test(tokens[at]?.word ?? '') ? 'present' : null;
}

/** How far a sentence is looked at on either side of its connective, in words and marks. */
const REACH = 120;

function sentenceAround(tokens: readonly Token[], at: number): [number, number] {
  let first = at;
  while (first > at - REACH && first > 0 && !tokens[first]!.first) first--;
  let last = at + 1;
  while (last < at + REACH && last < tokens.length && !tokens[last]!.first) last++;
  return [first, last];
}

/** `without a truce, no aid`: the rest is something that would, can or cannot be. */
function phraseDepends(tokens: readonly Token[], from: number, to: number, rest: readonly string[]): boolean {
  if (tokens[from]!.word === 'but') return rest.some((word) => /^(?:would|could|might|'d)/.test(word));
  if (tokens[from]!.word !== 'without') return true;
  if (
    /^(?:saying|even|ever|really|mentioning|naming|specifying|asking|thinking|knowing|adjusting|counting|sounding|including)$/.test(
      tokens[to]!.word,
    )
  )
    return false;
  const before = tokens[from - 1]?.word ?? '';
  if (tokens[from]!.first || from === 0) return true;
  if (/^(?:that|and|but|,)$/.test(before) && rest.some((word) => MODALS.has(word) || word === 'no'))
    return true;
  return rest.some((word) =>
    /^(?:can't|cannot|couldn't|won't|wouldn't|impossible|no|would|oppose|opposing|opposed|nothing|never|nobody)$/.test(
      word,
    ),
  );
}
