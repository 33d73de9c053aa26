import type { Span, Turn } from '../../data/index.ts';
import { attributionAt } from '../attribution.ts';
import { withoutDirections } from './directions.ts';
import { endsTurn } from './turnEnds.ts';

/** A block of an article that may be a question or a part of an answer. */
export type QuestionBlock = {
  readonly span: Span;
  readonly isHeading: boolean;
  readonly isSaid: boolean;
};

/** How long a question is at most, in words, and a prompt without a question mark. */
const MOST_WORDS = { question: 70, prompt: 30 };
/** So many questions make an interview, if they are part enough of it. */
const LEAST = { questions: 2, asked: 3, share: 0.2, short: 30 };
/** So many questions may follow one another. */
const MOST_IN_A_ROW = 3;
/** How many of the questions are put to somebody, and how many of the answers somebody gives of their own. */
const SHARES = { you: 1 / 3, asked: 1 / 3, own: 0.6, alone: 1 / 3 };

const ENDS_AS_QUESTION = /\?["”’»)\]*_]{0,3}$/;
const OPENS_WITH_MARK = /^["“„«‘']/;
const TO_SOMEBODY = /\b(?:you|your|yours|yourself)\b/i;
const OF_SELF = /\b(?:I|my|me|mine|myself)\b/;
const OF_US = /\b(?:I|my|me|mine|myself|we|our|us|We|Our|My)\b/;
/** What comes before the first question of an interview: `The Tidings met her on the quay.`, `Interview: …`, `in conversation with`. */
const ANNOUNCES =
  /\b(?:[Ii]nterview(?:ed|s)?|(?:in|[Aa]) conversation with|Q ?(?:&|and) ?A|(?:spoke|speaks|talked|talks|chatted|chats) (?:to|with)|sat down with|sits down with|caught up with|(?:met|meets|asked) (?:him|her|them|\p{Lu}\p{Ll}+)|answer(?:s|ed) (?:\w+ ){0,3}questions)\b/u;
/** So many blocks before the first question may announce an interview. */
const LEAD = 6;
/** Words of a report; no interview’s answers have them often. */
const REPORTED = /[”"»] [^.!?”"»]{0,40}\b(?:said|says|told|added)\b|\baccording to\b/;
/** `Tell us about the cost.`, `You grew up here.`, `Your coach says …` */
const PROMPT =
  /^(?:tell|talk|describe|explain|take us|walk us|give us|let’s|let's|you|your|but you|and you)\b/i;

/**
 * The turns of an interview without labels: paragraphs or headings that ask somebody, each with an answer after it in which somebody
 * speaks of themselves; where the text announces an interview, no `you` and no `I` is needed. A reader’s questions (`How do I apply?`), an essay’s and the sub-headings of a report are none. Empty where it
 * is no such interview.
 */
export function questionTurns(text: string, blocks: readonly QuestionBlock[]): Turn[] {
  const words = blocks.map(({ span }) => text.slice(...span));
  const isSpoken = blocks.map(({ isHeading, isSaid }) => isSaid && !isHeading);
  const questions = blocks.flatMap(({ isHeading, isSaid }, k) =>
    (isSaid || isHeading) && isQuestion(words[k]!) && isSpoken[k + 1] && !isQuestion(words[k + 1]!) ? k : [],
  );
  // One asked in the middle of an answer stands beside others; what is no interview has few for its length.
  if (questions.length < LEAST.questions) return [];
  const lead = words.slice(Math.max(0, questions[0]! - LEAD), questions[0]);
  const isAnnounced = lead.some((one) => ANNOUNCES.test(one));
  if (
    !areAsked(
      questions.flatMap(runTo).map((k) => words[k]!),
      isAnnounced ? 0 : SHARES.you,
    )
  )
    return [];
  const asked = withPrompts(questions);
  const spans = asked.map((k, i) => answerOf(k, asked[i + 1]));
  const answers = spans.map(([from, to]) =>
    words
      .slice(from, to)
      .filter((_, i) => isSpoken[from + i])
      .map(ownWords)
      .join('\n'),
  );
  const last = spans.at(-1)![1];
  const runs = asked.map(runTo);
  const count = runs.reduce((sum, run) => sum + run.length, 0);
  const isEnough = count >= LEAST.asked && count >= (last - runs[0]![0]!) * LEAST.share;
  if (!isEnough || !(areOwn(answers) || isTold())) return [];
  return runs
    .flatMap((run, i): Turn[] => [
      ...run.map((k) => turnOf([blocks[k]!.span], 'question')),
      turnOf(spanOf(spans[i]!), 'speaker'),
    ])
    .filter(({ content }) => content.length > 0);

  /** Whether the answers of an announced interview are somebody’s own words: none reports; below headings, some say `I` or `we`. */
  function isTold(): boolean {
    if (!isAnnounced || spans.some((span) => words.slice(...span).some((one) => REPORTED.test(one))))
      return false;
    const own = answers.filter((one) => OF_US.test(one)).length;
    return own >= answers.length * SHARES.alone || questions.every((k) => !blocks[k]!.isHeading);
  }

  /** The questions in a row, one paragraph each, that end with question `k`: two who ask, or one who asks on. */
  function runTo(k: number): number[] {
    let from = k;
    while (from > 0 && k - from < MOST_IN_A_ROW - 1 && isAskedBefore(from - 1, k)) from -= 1;
    return Array.from({ length: k - from + 1 }, (_, i) => from + i);
  }

  /** Whether block `at` is a short question as well, set off as question `k` is. */
  function isAskedBefore(at: number, k: number): boolean {
    const { isHeading, isSaid } = blocks[at]!;
    const isLike = isHeading === blocks[k]!.isHeading && (isSaid || isHeading) && isQuestion(words[at]!);
    return isLike && !OF_SELF.test(words[at]!) && countOf(words[at]!) <= LEAST.short;
  }

  /** The questions with the prompts between them that have no question mark. */
  function withPrompts(found: readonly number[]): number[] {
    const all = new Set(found);
    for (let k = found[0]! + 2; k < found.at(-1)!; k++)
      if (isPrompt(words[k]!) && isSpoken[k + 1] && !all.has(k + 1) && !all.has(k - 1)) all.add(k);
    return [...all].sort((a, b) => a - b);
  }

  /** The blocks of the answer to a question: up to the next; the last is one block, and what goes on in the first person. */
  function answerOf(question: number, next: number | undefined): Span {
    let to = question + 2;
    const end = next === undefined ? undefined : runTo(next)[0]!;
    const goesOn = (k: number) =>
      end !== undefined ? k < end : isSpoken[k] === true && OF_US.test(ownWords(words[k]!));
    while (to < blocks.length && goesOn(to) && !endsTurn(words[to]!)) to += 1;
    return [question + 1, to];
  }

  function spanOf([from, to]: Span): Span[] {
    return blocks.slice(from, to).flatMap(({ span }, i) => (isSpoken[from + i] ? [span] : []));
  }

  function turnOf(content: readonly Span[], kind: Turn['kind']): Turn {
    const said = content.flatMap((span) => [...withoutDirections(text, span)]);
    return { label: null, name: null, content: said, kind, at: null };
  }
}

function isQuestion(words: string): boolean {
  return (
    ENDS_AS_QUESTION.test(words) && !OPENS_WITH_MARK.test(words) && countOf(words) <= MOST_WORDS.question
  );
}

function isPrompt(words: string): boolean {
  if (OF_SELF.test(words) || OPENS_WITH_MARK.test(words) || countOf(words) > MOST_WORDS.prompt) return false;
  return PROMPT.test(words) || (TO_SOMEBODY.test(words) && !/\b(?:we|our|us)\b/i.test(words));
}

/** Whether questions are put to somebody: as many as `you` say `you`, few say `I`, and most are short. */
function areAsked(questions: readonly string[], you: number): boolean {
  const share = (test: (words: string) => boolean) => questions.filter(test).length / questions.length;
  return (
    share((words) => TO_SOMEBODY.test(words)) >= you &&
    share((words) => OF_SELF.test(words)) < SHARES.asked &&
    share((words) => countOf(words) <= LEAST.short) >= 0.5
  );
}

/** Whether answers are in the first person, some of them in that of one person. */
function areOwn(answers: readonly string[]): boolean {
  const share = (pattern: RegExp) => answers.filter((words) => pattern.test(words)).length / answers.length;
  return share(OF_US) >= SHARES.own && share(OF_SELF) >= SHARES.alone;
}

/** The words of a paragraph that are not quoted beside an attribution; all of one that is in quotation marks as a whole. */
function ownWords(words: string): string {
  const closes = /[”"»]$/.test(words) && OPENS_WITH_MARK.test(words);
  const quoted = [...words.matchAll(QUOTED)];
  const isAttributed = quoted.some(({ 0: one, index }) =>
    attributionAt(words, index + one.length, words.length),
  );
  return closes && !isAttributed ? words : words.replace(QUOTED, ' ');
}

const QUOTED = /[“"«][^“”"«»]*[”"»]/g;

function countOf(words: string): number {
  return words.split(/\s+/).length;
}
