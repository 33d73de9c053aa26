import type { Reason } from '../../data/index.ts';
import { statementsOf } from '../../pipeline.ts';
import type { Serving } from '../serving.ts';
import { type Found, foundOf } from './found.ts';

/** How a statement is found, field by field, when its document is read anew. */
export type WhyAnswer = {
  readonly statement: Found;
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
  const reasons: Reason[] = [];
  const { statements } = await statementsOf(document, tagger, {
    explain: (of, reason) => {
      if (of === id) reasons.push(reason);
    },
  });
  const same = statements.some((one) => one.id === id);
  return { statement: found!, model: tagger.name, reasons: same ? reasons : null };
}
