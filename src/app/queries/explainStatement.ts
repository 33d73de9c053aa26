import type { Document, Explanation, Reason, StatementView } from '../../data/index.ts';
import type { Tagger } from '../../extract/index.ts';
import type { Outcome } from '../../pipeline.ts';
import { documentAgain } from '../documentAgain.ts';
import { type OutcomeOptions, outcomeWithinLimits } from '../outcomeWithinLimits.ts';
import type { Serving } from '../serving.ts';
import { viewStatements } from './viewStatements.ts';

/** The result of reading a document, with the reasons for every field. */
export type ExplainedDocument = Outcome & {
  /** The model with which it was read. */
  readonly model: string;
  /** The reasons for the fields of each statement, by its id. */
  readonly reasons: ReadonlyMap<string, readonly Reason[]>;
};

/** Reads a document and keeps how each field of each statement was found. */
export async function explainDocument(
  document: Document,
  tagger: Tagger,
  options: Omit<OutcomeOptions, 'explain'> = {},
): Promise<ExplainedDocument> {
  const all = new Map<string, Reason[]>();
  const explain = (of: string, reason: Reason) => all.set(of, [...(all.get(of) ?? []), reason]);
  const outcome = await outcomeWithinLimits(document, tagger, { ...options, explain });
  const found = new Set(outcome.statements.map(({ id }) => id));
  return { ...outcome, model: tagger.name, reasons: new Map([...all].filter(([id]) => found.has(id))) };
}

/** The explanation of a statement in a record. */
export type StatementExplanation = Pick<Explanation, 'reasons'> & {
  readonly statement: StatementView;
  /** The model with which the document was read again; null if the document is kept by reference and is not there. */
  readonly model: string | null;
};

/** How many documents are cached: people who look at one statement of an article often look at others. */
const KEPT = 4;

/**
 * Returns a function that explains statements of the record. It reads their documents again, one at a time, because
 * each takes a processor for a while; the last few results are cached.
 */
export function makeExplainer(serving: Serving): (id: string) => Promise<StatementExplanation | null> {
  const { record } = serving;
  const kept = new Map<string, Promise<ExplainedDocument>>();
  let last: Promise<unknown> = Promise.resolve();

  function oneByOne(document: Document, tagger: Tagger): Promise<ExplainedDocument> {
    const key = [tagger.name, document.sha256, document.uri].join(' ');
    const known = kept.get(key);
    if (known) return known;
    const reading = last.then(() => explainDocument(document, tagger));
    last = reading.catch(() => kept.delete(key));
    kept.set(key, reading);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return reading;
  }

  /** The explanation of the statement with this id; null if there is no such statement. */
  return async (id) => {
    const statement = record.statement(id);
    // Addresses have full ids; prefixes are only for the command line.
    if (statement?.id !== id) return null;
    const document = await documentAgain(record, { article: statement.article.id });
    const [view] = viewStatements(serving, [statement]);
    if (!document) return { statement: view!, model: null, reasons: null };
    const { model, reasons } = await oneByOne(document, await serving.tagger());
    return { statement: view!, model, reasons: reasons.get(id)?.slice() ?? null };
  };
}
