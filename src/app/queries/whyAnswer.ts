import type { Document, Reason } from '../../data/index.ts';
import type { Tagger } from '../../extract/index.ts';
import { statementsOf } from '../../pipeline.ts';
import type { Serving } from '../serving.ts';
import { foundOf, type StatementView } from './statementView.ts';

/** How a statement is found, field by field, when its document is read anew. */
export type WhyAnswer = {
  readonly statement: StatementView;
  /** The model that read it now. */
  readonly model: string;
  /** Null where this program and model do not find the statement: others found it, or people made it what it is. */
  readonly reasons: readonly Reason[] | null;
};

/** Reads the document of a statement again, with the model of the server, and tells how each field is found; null where there is none with this id. */
export async function whyAnswer(serving: Serving, id: string): Promise<WhyAnswer | null> {
  const { record } = serving;
  const statement = record.statement(id);
  const document = statement && record.document(statement.article.sha256, statement.article.uri);
  // An address is whole: the beginning of an id is for the command line.
  if (statement?.id !== id || !document) return null;
  const [found] = foundOf(serving, [statement]);
  const tagger = await serving.tagger();
  const told = await oneByOne(document, () => readingOf(document, tagger));
  return { statement: found!, model: tagger.name, reasons: told.get(id) ?? null };
}

/** How each statement that is found in a document is found, by its id. */
type Explanations = ReadonlyMap<string, readonly Reason[]>;

async function readingOf(document: Document, tagger: Tagger): Promise<Explanations> {
  const told = new Map<string, Reason[]>();
  const explain = (of: string, reason: Reason) => told.set(of, [...(told.get(of) ?? []), reason]);
  const { statements } = await statementsOf(document, tagger, { explain });
  const found = new Set(statements.map(({ id }) => id));
  return new Map([...told].filter(([id]) => found.has(id)));
}

/** The last readings, by document: whoever looks at one statement of an article looks at others of it. */
const kept = new Map<string, Promise<Explanations>>();
const KEPT = 4;
let last: Promise<unknown> = Promise.resolve();

/** A document is read when no other one is: each takes a processor for a while. */
function oneByOne({ uri, sha256 }: Document, read: () => Promise<Explanations>): Promise<Explanations> {
  const key = `${sha256} ${uri}`;
  const known = kept.get(key);
  if (known) return known;
  const reading = last.then(read);
  last = reading.catch(() => kept.delete(key));
  kept.set(key, reading);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return reading;
}
