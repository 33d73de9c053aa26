import type { Document, Explanation, Reason, StatementView } from '../../data/index.ts';
import type { Tagger } from '../../extract/index.ts';
import type { Outcome } from '../../pipeline.ts';
import { documentAgain } from '../documentAgain.ts';
import { type OutcomeOptions, outcomeWithinLimits } from '../outcomeWithinLimits.ts';
import type { Serving } from '../serving.ts';
import { viewStatements } from './viewStatements.ts';

/** A document that was read with the reasons of every field. */
export type ExplainedDocument = Outcome & {
  /** The model that read it. */
  readonly model: string;
  /** The reasons of a statement's fields, by its id; of those statements alone that were found. */
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

/** The explanation of a statement of a record. */
export type StatementExplanation = Pick<Explanation, 'reasons'> & {
  readonly statement: StatementView;
  /** The model that read the document again; null where that is kept by reference and is not here. */
  readonly model: string | null;
};

/** How many documents are kept: whoever looks at one statement of an article looks at others of it. */
const KEPT = 4;

/**
 * Makes what explains the statements of a record: their documents are read again, one at a time, since each takes a processor for a
 * while; the last ones are kept.
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

  /** Explanation of the statement with this id; null if there is no such statement. */
  return async (id) => {
    const statement = record.statement(id);
    // An address is whole: the beginning of an id is for the command line.
    if (statement?.id !== id) return null;
    const document = await documentAgain(record, { article: statement.article.id });
    const [view] = viewStatements(serving, [statement]);
    if (!document) return { statement: view!, model: null, reasons: null };
    const { model, reasons } = await oneByOne(document, await serving.tagger());
    return { statement: view!, model, reasons: reasons.get(id)?.slice() ?? null };
  };
}
