import {
  type Article,
  type CheckedStatement,
  type Span,
  type Statement,
  textOf,
  type Verdict,
  type WordCheck,
} from '../../../data/index.ts';
import { usage } from '../../../errors.ts';
import { sentences } from '../../../text/sentences.ts';
import type { Serving } from '../../serving.ts';
import { verifyStatement } from '../verifyStatement.ts';
import { viewStatements } from '../viewStatements.ts';
import { askedPieces } from './askedPieces.ts';
import { type Having, lookUpWords, type Near } from './lookUpWords.ts';
import { nameIn, speakerFit } from './speakerFit.ts';
import { type Asked, type StatementVerdict, verdictOnNear, verdictOnWords } from './statementVerdict.ts';

export type WordsQuery = {
  /** The quoted words, one sentence at a time. */
  readonly words: string;
  /** The person to whom they are attributed, by the fullest name known. */
  readonly speaker?: string | undefined;
};

/** The maximum number of statements returned. */
const MOST = 10;

/**
 * Looks up words in the record, and checks whether this speaker said them, if one is given.
 * @throws OnrecordError `usage` if there are no words
 */
export async function checkWords(serving: Serving, { words, speaker }: WordsQuery): Promise<WordCheck> {
  if (askedPieces(words).length === 0) throw usage('no word to check; enter the words as they were said');
  const asked: Asked =
    speaker === undefined ? null : { name: nameIn(speaker).wanted, fit: speakerFit(serving.record, speaker) };
  const { having, near, about } = await lookUpWords(serving, words);
  const found = [
    ...having.map((one) =>
      judged(serving, one, asked, verdictOnWords, (view) => matched(serving, one, view)),
    ),
    ...near.map((one) => judged(serving, one, asked, verdictOnNear, (view) => differing(one, view))),
    ...about.map((statement) => ({ ...NOT_FOUND, statement, view: (view: CheckedStatement) => view })),
  ].toSorted((a, b) => placeOf(a) - placeOf(b));
  const verdict = found[0]?.verdict ?? 'not-found';
  // Only statements that are returned are derived again from their documents.
  const statements: CheckedStatement[] = [];
  for (const { statement, view, ...judgement } of found.slice(0, MOST))
    statements.push(view(await checked(serving, statement, asked, judgement)));
  return { words, speaker: speaker ?? null, verdict, statements, more: found.length - statements.length };
}

type Judged = StatementVerdict & {
  readonly statement: Statement;
  readonly view: (checked: CheckedStatement) => CheckedStatement;
};

const NOT_FOUND: StatementVerdict = { verdict: 'not-found', reasons: [], rank: 3 };

function judged<One extends Having | Near>(
  { record }: Serving,
  one: One,
  asked: Asked,
  judge: (record: Serving['record'], one: One, article: Article, asked: Asked) => StatementVerdict,
  view: Judged['view'],
): Judged {
  const article = record.article(one.statement.article.id);
  return { ...(article ? judge(record, one, article, asked) : NOT_FOUND), statement: one.statement, view };
}

/**
 * The order of verdicts; the first is that of the record. A denial of exactly these words comes before a part of a
 * sentence.
 */
const ORDER: readonly (readonly [Verdict, rank: number | null])[] = [
  ['said', null],
  ['said-differently', 0],
  ['denied-or-refused', null],
  ['not-said', null],
  ['said-differently', null],
  ['speaker-unsure', null],
  ['said-by-another', null],
  ['not-found', null],
];

function placeOf({ verdict, rank }: StatementVerdict): number {
  return ORDER.findIndex(([one, only]) => one === verdict && (only === null || only === rank));
}

async function checked(
  serving: Serving,
  statement: Statement,
  asked: Asked,
  { verdict, reasons }: Pick<StatementVerdict, 'verdict' | 'reasons'>,
): Promise<CheckedStatement> {
  const [view] = viewStatements(serving, [statement]);
  const derived = await verifyStatement(serving, statement.id);
  return {
    ...view!,
    ...{ verdict, reasons: [...reasons], speakerFits: asked ? asked.fit(statement) : null },
    antecedent: antecedentOf(serving, statement, view!.passage.span),
    ...{ match: null, leftOut: null, differences: null, earlierVersion: false },
    derivation: { holds: derived ? derived.holds : false, sha256: statement.article.sha256 },
    corrections: correctionsOf(serving, statement.id),
  };
}

/** The sentence that names the speaker, if it is not in the passage. */
function antecedentOf(
  { record }: Serving,
  { speaker, article }: Statement,
  passage: Span,
): CheckedStatement['antecedent'] {
  const mention = speaker?.mention;
  if (!mention || (passage[0] <= mention[0] && mention[1] <= passage[1])) return null;
  const { text = '', paragraphs = [] } = record.article(article.id) ?? {};
  const paragraph = paragraphs.find(({ span: [from, to] }) => from <= mention[0] && mention[1] <= to);
  const span = paragraph && sentences(text, paragraph.span).findLast(([start]) => start <= mention[0]);
  return span ? { span, text: text.slice(...span) } : null;
}

function correctionsOf({ record }: Serving, statement: string): CheckedStatement['corrections'] {
  return Array.from(record.corrections({ statement }))
    .filter(({ what, undone }) => what !== 'undo' && !undone)
    .map(({ what, author, madeAt, reason }) => ({ what, author, madeAt, reason }));
}

function matched(
  serving: Serving,
  { statement, matched: { spans }, earlier }: Having,
  view: CheckedStatement,
) {
  const text = serving.record.article(statement.article.id)?.text ?? '';
  const { content } = statement;
  const [start, end] = [spans[0]![0], spans.at(-1)![1]];
  const before = content.spans.flatMap(([from, to]): Span[] =>
    from < start ? [[from, Math.min(to, start)]] : [],
  );
  const after = content.spans.flatMap(([from, to]): Span[] => (to > end ? [[Math.max(from, end), to]] : []));
  return {
    ...view,
    match: { text: textOf(text, spans), spans: [...spans] },
    leftOut: { before: textOf(text, before).trim(), after: textOf(text, after).trim() },
    earlierVersion: earlier,
  };
}

function differing({ differences }: Near, view: CheckedStatement): CheckedStatement {
  return { ...view, differences: differences.runs.map((run) => ({ ...run })) };
}
