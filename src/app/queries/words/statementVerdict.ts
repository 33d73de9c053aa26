import type { Article, SpeakerFit, Statement, Verdict, VerdictReason } from '../../../data/index.ts';
import type { OpenRecord } from '../../../record/index.ts';
import type { Having, Near } from './lookUpWords.ts';
import { isContrary, matchScope } from './matchScope.ts';
import { hasNegation, isNegationAlone } from './negation.ts';
import { isCandidate, unsureBecause } from './speakerSurety.ts';

/** The verdict of one statement on the words, and why it is not `said`. */
export type StatementVerdict = {
  readonly verdict: Verdict;
  readonly reasons: readonly VerdictReason[];
  /** Lower is better: all of the words come before part of them, and these before similar words. */
  readonly rank: number;
};

/**
 * The name of the person asked for, and a function that says whether they are a statement's speaker; null if nobody was
 * asked for.
 */
export type Asked = {
  readonly name: readonly string[];
  readonly fit: (statement: Statement) => SpeakerFit;
} | null;

/**
 * Minimum share of equal words for the verdict that another person said something; with fewer, it may be an utterance
 * of its own.
 */
const ANOTHERS = 0.8;

/** The verdict of a statement that contains the words. */
export function verdictOnWords(
  record: OpenRecord,
  having: Having,
  article: Article,
  asked: Asked,
): StatementVerdict {
  const { statement } = having;
  const { verbatim, whole, withoutConditions, withoutNegation } = matchScope(having, article);
  const reasons: VerdictReason[] = [
    ...(verbatim ? [] : (['paraphrase'] as const)),
    ...(whole ? [] : (['part'] as const)),
    ...(withoutConditions ? (['without-condition'] as const) : []),
  ];
  const denies = statement.act === 'deny' || statement.act === 'refuse';
  const turned =
    !whole && (withoutNegation === 'right before' || (withoutNegation === 'in the clause' && denies));
  const verdict = notSaid(record, statement)
    ? 'not-said'
    : isContrary(statement) || isDenied(record, statement) || turned
      ? 'denied-or-refused'
      : reasons.length > 0
        ? 'said-differently'
        : 'said';
  return ofSpeaker(
    record,
    { verdict, reasons, rank: whole && !withoutConditions ? 0 : 1 },
    statement,
    article,
    asked,
    true,
  );
}

/** The verdict of a statement with similar words. */
export function verdictOnNear(
  record: OpenRecord,
  { statement, differences }: Near,
  article: Article,
  asked: Asked,
): StatementVerdict {
  const other = differences.runs
    .filter((run) => run.in !== 'both')
    .map(({ text }) => text.toLowerCase().split(/\s+/));
  const turned = other.some(hasNegation);
  const denies = statement.act === 'deny' || statement.act === 'refuse';
  const verdict = notSaid(record, statement)
    ? 'not-said'
    : isContrary(statement) || (turned && (denies || other.every(isNegationAlone)))
      ? 'denied-or-refused'
      : 'said-differently';
  const found = { verdict, reasons: ['other-words'], rank: 2 } as const;
  return ofSpeaker(record, found, statement, article, asked, differences.same >= ANOTHERS);
}

/**
 * The same verdict if the person asked for certainly is the speaker; otherwise one that does not attribute the words to
 * them.
 */
function ofSpeaker(
  record: OpenRecord,
  found: StatementVerdict,
  statement: Statement,
  article: Article,
  asked: Asked,
  isSaying: boolean,
): StatementVerdict {
  if (!asked) return found;
  const fit = asked.fit(statement);
  const isChecked = statement.speaker !== null && record.checksIn(article.id).has(statement.id);
  const unsure = isChecked ? null : unsureBecause(statement, article);
  if (fit === 'same' && !unsure) return found;
  const reasons = [...found.reasons, ...(unsure ? [unsure] : [])];
  if (fit === 'other' && !unsure) {
    if (isCandidate(asked.name, statement, article))
      return { ...found, verdict: 'speaker-unsure', reasons: [...reasons, 'may-be-the-one-asked-for'] };
    const isSaid = found.verdict === 'said' || found.verdict === 'said-differently';
    return { ...found, verdict: isSaid && isSaying ? 'said-by-another' : 'not-found', reasons };
  }
  return {
    ...found,
    verdict: 'speaker-unsure',
    reasons: fit === 'unsure' && !unsure ? [...reasons, 'name-may-be-of-both'] : reasons,
  };
}

/** Whether the article says that it was not said, or somebody else denies that this speaker said it. */
function notSaid(record: OpenRecord, statement: Statement): boolean {
  const outer = outerOf(record, statement);
  return (
    statement.negated ||
    (outer !== null && (outer.negated || (isContrary(outer) && !isSameSpeaker(outer, statement))))
  );
}

/** Whether the speaker denies having said it: `Holm denied that she had promised a second bridge`. */
function isDenied(record: OpenRecord, statement: Statement): boolean {
  const outer = outerOf(record, statement);
  return outer !== null && isContrary(outer) && isSameSpeaker(outer, statement);
}

function outerOf(record: OpenRecord, { within }: Statement): Statement | null {
  return within === null ? null : record.statement(within);
}

function isSameSpeaker(a: Statement, b: Statement): boolean {
  return a.speaker !== null && a.speaker.name === b.speaker?.name;
}
