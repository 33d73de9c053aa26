import { type Condition, type Rule, rules, type Span, trimSpan } from '../../data/index.ts';
import { MODALS } from '../../english/clauseWords.ts';
import { clauseEnd, startsSentence } from './clause/clauseEnd.ts';
import { type Connective, type ConnectiveSort, connectiveAt } from './connectives.ts';
import { type ContentToken, plain } from './contentTokens.ts';
import { clauseTense, independence } from './independence.ts';
import { tenseOf } from './verbs.ts';

/** A condition found by rules, with the sort of its connective. */
export type RuleCondition = Condition & {
  readonly sort: ConnectiveSort;
  /** That of its connective, then those of its end. */
  readonly rules: readonly Rule[];
};
/** A connective that makes no condition, and the rule that says so. */
export type DroppedConnective = {
  readonly connective: string;
  readonly span: Span;
  readonly rule: Rule;
  /** How sure the model is that it makes one, 0…1, where it has the last word; else null. */
  readonly sure: number | null;
};
/** The conditions of a content, and the connectives in it that make none. */
export type WeighedConditions = {
  readonly found: readonly RuleCondition[];
  readonly dropped: readonly DroppedConnective[];
};

/** Clauses that are no condition of anything. */
export const ALONE = rules(import.meta.url, 'alone', {
  // `has not said <when they vote>`, `wonders <if it holds>`
  asked: {},
  // `if,` with nothing behind it
  'no-clause': {},
});

/** Cues before whose content a first `if` or `when` means whether, at what time. */
const ASKING_CUE =
  /\b(?:ask|asks|asked|asking|wonder\w*|know\w*|knew|decid\w*|determin\w*|question\w*|doubt\w*|inquir\w*|see|sure|certain|explain\w*|say when|discuss\w*|consider\w*|reveal\w*|disclos\w*|unclear|debat\w*|specif\w*|remember\w*|recall\w*)\b/;

/** The conditions of a content alone; see {@link weighConditions}. */
export function conditions(...content: Parameters<typeof weighConditions>): WeighedConditions['found'] {
  return weighConditions(...content).found;
}

/**
 * The stretches of a content on which the rest of it depends, in text order and disjoint; each lies in one of
 * `content`'s spans. `cue` is the cue's words: after `asked`, `if` means whether.
 */
export function weighConditions(
  text: string,
  content: readonly Span[],
  tokens: readonly ContentToken[],
  cue: string,
): WeighedConditions {
  const found: RuleCondition[] = [];
  const dropped: DroppedConnective[] = [];
  const all = connectivesIn(tokens, cue);
  const limits = limitsOf(all, tokens.length);
  for (const [k, connective] of all.entries()) {
    const { from, to, sort, rule } = connective;
    const words: Span = [tokens[from]!.start, tokens[to - 1]!.end];
    const name = plain(text.slice(...words)).replace(/\s+/g, ' ');
    const drop = (by: Rule) => dropped.push({ connective: name, span: words, rule: by, sure: null });
    if (connective.except) {
      drop(connective.except);
      continue;
    }
    const { end, rules: endRules } = clauseEnd(tokens, {
      from,
      to,
      phrase: sort === 'phrase',
      limit: limits[k]!,
    });
    const except = end > to ? independence(tokens, connective, end) : ALONE['no-clause'];
    const span = except ? null : within(text, content, words[0], tokens[end - 1]!.end);
    if (span && span[1] > words[1])
      found.push({
        connective: name,
        span,
        text: text.slice(span[0], span[1]),
        sort: isSureInFront(tokens, connective, end) ? 'sure' : sort,
        rules: [rule, ...endRules],
      });
    else drop(except ?? ALONE['no-clause']);
  }
  return { found, dropped };
}

/** For each connective, where the next one that can make a condition begins. */
function limitsOf(all: readonly Connective[], end: number): number[] {
  const limits: number[] = [];
  let limit = end;
  for (let k = all.length - 1; k >= 0; k--) {
    limits[k] = limit;
    if (!all[k]!.except) limit = all[k]!.from;
  }
  return limits;
}

/** The connectives of a content, in order; one that makes a condition takes in the words that it is made of. */
function connectivesIn(tokens: readonly ContentToken[], cue: string): Connective[] {
  const found: Connective[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const connective = connectiveAt(tokens, at);
    if (!connective) continue;
    const asked = !connective.except && at === 0 && isQuestion(tokens, cue);
    found.push(asked ? { ...connective, except: ALONE.asked } : connective);
    if (!connective.except && !asked) at = connective.to - 1;
  }
  return found;
}

/** `has not said <when they vote>`, `wonders <if it holds>`: a clause with no main clause beside it is what is asked. */
function isQuestion(tokens: readonly ContentToken[], cue: string): boolean {
  const word = tokens[0]!.word;
  if (tokens.some((token, k) => token.word === ',' || (k > 0 && startsSentence(tokens, k)))) return false;
  return word === 'when' || (word === 'if' && ASKING_CUE.test(plain(cue)));
}

/**
 * Whether a connective that begins a sentence makes a condition in every use: `Without pumps the town will flood` says what would follow,
 * `When the roof is mended, the school will open` what is to come.
 */
function isSureInFront(
  tokens: readonly ContentToken[],
  { from, to, sort }: Connective,
  end: number,
): boolean {
  if (sort === 'phrase') return opensClause(tokens, from) && wouldFollow(tokens, end);
  return (
    sort === 'when' &&
    tokens[from]!.first &&
    clauseTense(tokens, to, end) === 'present' &&
    willFollow(tokens, end)
  );
}

/** Whether the next verb that shows a tense, in the sentence from `at` on, is *will*. */
function willFollow(tokens: readonly ContentToken[], at: number): boolean {
  for (let k = at; k < tokens.length && (k === at || !startsSentence(tokens, k)); k++) {
    const { word } = tokens[k]!;
    if (/^(?:will|won't|shall|\S+'ll)$/.test(word)) return true;
    if (tenseOf(word)) return false;
  }
  return false;
}

/** Whether a sentence begins at token `at`, or what `that` leads over to. */
function opensClause(tokens: readonly ContentToken[], at: number): boolean {
  return tokens[at]!.first || tokens[at - 1]?.word === 'that';
}

/** Whether a modal stands in the sentence from `at` on. */
function wouldFollow(tokens: readonly ContentToken[], at: number): boolean {
  for (let k = at; k < tokens.length && (k === at || !startsSentence(tokens, k)); k++)
    if (MODALS.has(tokens[k]!.word) || tokens[k]!.word === 'cannot') return true;
  return false;
}

function within(text: string, content: readonly Span[], start: number, end: number): Span | null {
  const part = content.find((span) => span[0] <= start && start < span[1]);
  return part ? trimSpan(text, [start, Math.min(end, part[1])]) : null;
}
