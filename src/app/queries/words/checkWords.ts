import {
  type CheckedStatement,
  type Span,
  type SpeakerFit,
  type Statement,
  textOf,
  type Verdict,
  type WordCheck,
} from '../../../data/index.ts';
import { usage } from '../../../errors.ts';
import { foldedWords } from '../../../text/foldedWords.ts';
import type { Serving } from '../../serving.ts';
import { verifyStatement } from '../verifyStatement.ts';
import { viewStatements } from '../viewStatements.ts';
import { type Having, lookUpWords, type Near } from './lookUpWords.ts';
import { speakerFit } from './speakerFit.ts';

export type WordsQuery = {
  /** The words that somebody is to have said, one sentence at a time. */
  readonly words: string;
  /** Who is to have said them: the fullest name that is known. */
  readonly speaker?: string | undefined;
};

/** How many statements are returned. */
const MOST = 10;

/** Whether the record has some words, word for word, and of this speaker where one is named. @throws OnrecordError usage, for no words */
export async function checkWords(serving: Serving, { words, speaker }: WordsQuery): Promise<WordCheck> {
  if (foldedWords(words).length === 0) throw usage('no word to check; enter the words as they were said');
  const fits = speaker === undefined ? () => null : speakerFit(serving.record, speaker);
  const { having, near, about } = await lookUpWords(serving, words);
  const fitting = having.map((one): Fitting => ({ ...one, fit: fits(one.statement) }));
  const said = fitting.filter(({ statement }) => !statement.negated);
  const notSaid = fitting.filter(({ statement }) => statement.negated);
  const verdict = verdictOf(said, notSaid, near);
  // Only those that are returned are checked against their documents.
  const all: (() => CheckedStatement)[] = {
    said: ofFit(said, ['same', null]).map((one) => () => matched(serving, one)),
    'said-by-another': said.map((one) => () => matched(serving, one)),
    'speaker-unsure': ofFit(said, ['unsure']).map((one) => () => matched(serving, one)),
    'reported-as-not-said': notSaid.map((one) => () => matched(serving, one)),
    'differently-worded': near.map((one) => () => differing(serving, one, fits(one.statement))),
    'not-found': about.map((one) => () => checked(serving, one, fits(one))),
  }[verdict];
  const statements = all.slice(0, MOST).map((check) => check());
  return { verdict, statements, more: all.length - statements.length };
}

type Fitting = Having & { readonly fit: SpeakerFit | null };

function verdictOf(said: readonly Fitting[], notSaid: readonly Fitting[], near: readonly Near[]): Verdict {
  if (said.length === 0)
    return notSaid.length > 0 ? 'reported-as-not-said' : near.length > 0 ? 'differently-worded' : 'not-found';
  if (said.some(({ fit }) => fit === null || fit === 'same')) return 'said';
  return said.some(({ fit }) => fit === 'unsure') ? 'speaker-unsure' : 'said-by-another';
}

function ofFit(said: readonly Fitting[], wanted: readonly (SpeakerFit | null)[]): Fitting[] {
  return said.filter(({ fit }) => wanted.includes(fit));
}

function checked(serving: Serving, statement: Statement, fit: SpeakerFit | null): CheckedStatement {
  const [view] = viewStatements(serving, [statement]);
  const derived = verifyStatement(serving, statement.id);
  return {
    ...view!,
    speakerFits: fit,
    ...{ match: null, leftOut: null, differences: null, earlierVersion: false },
    derivation: { holds: derived?.holds ?? false, sha256: statement.article.sha256 },
  };
}

function matched(serving: Serving, { statement, spans, fit, earlier }: Fitting): CheckedStatement {
  const text = serving.record.article(statement.article.id)?.text ?? '';
  const { content } = statement;
  const [start, end] = [spans[0]![0], spans.at(-1)![1]];
  const before = content.spans.flatMap(([from, to]): Span[] =>
    from < start ? [[from, Math.min(to, start)]] : [],
  );
  const after = content.spans.flatMap(([from, to]): Span[] => (to > end ? [[Math.max(from, end), to]] : []));
  return {
    ...checked(serving, statement, fit),
    match: { text: textOf(text, spans), spans: [...spans] },
    leftOut: { before: textOf(text, before).trim(), after: textOf(text, after).trim() },
    earlierVersion: earlier,
  };
}

function differing(
  serving: Serving,
  { statement, differences }: Near,
  fit: SpeakerFit | null,
): CheckedStatement {
  return { ...checked(serving, statement, fit), differences: differences.runs.map((run) => ({ ...run })) };
}
