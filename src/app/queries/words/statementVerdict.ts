import type { Article, SpeakerFit, Statement, Verdict, VerdictReason } from '../../../data/index.ts';
import type { OpenRecord } from '../../../record/index.ts';
import type { Having, Near } from './lookUpWords.ts';
import { isContrary, matchScope } from './matchScope.ts';
import { hasNegation, isNegationAlone } from './negation.ts';
import { isCandidate, unsureBecause } from './speakerSurety.ts';

/** What a statement says of the words that were asked for, and why it is not `said`. */
export type StatementVerdict = {
  readonly verdict: Verdict;
  readonly reasons: readonly VerdictReason[];
  /** How near it comes to the words: one that has all of them comes before a part, and that before other words. */
  readonly rank: number;
};

/** Who was asked for, and whether that is a statement's speaker; null where nobody was. */
export type Asked = {
  readonly name: readonly string[];
  readonly fit: (statement: Statement) => SpeakerFit;
} | null;

/** From how much the same on, words that differ are another's: with fewer they may be a saying of their own. */
const ANOTHERS = 0.8;

/** Verdict on a statement that has the words. */
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

/** Verdict on a statement whose words are near. */
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

/** The same verdict where the speaker is who was asked for, and surely so; else none on who was asked for. */
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

/** The article says that it was not said, or another denies that this speaker said it. */
function notSaid(record: OpenRecord, statement: Statement): boolean {
  const outer = outerOf(record, statement);
  return (
    statement.negated ||
    (outer !== null && (outer.negated || (isContrary(outer) && !isSameSpeaker(outer, statement))))
  );
}

/** The speaker denies having said it: `Holm denied that she had promised a second bridge`. */
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
