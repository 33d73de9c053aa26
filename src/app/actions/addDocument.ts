import type { Article, Document, Finding } from '../../data/index.ts';
import { OnrecordError } from '../../errors.ts';
import type { Tagger } from '../../extract/index.ts';
import { statementsOf, type TurnOptions } from '../../pipeline.ts';
import type { Reader } from '../../read/index.ts';
import type { Added, Keep, OpenRecord } from '../../record/index.ts';
import type { OnFinding } from '../inputs.ts';
import type { Extracted } from '../processes/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';

export type AddingOptions = StoringOptions &
  TurnOptions & {
    /** Confidence threshold (0…1) for statements within a content; by default that of the model's settings. */
    readonly nested?: number;
    readonly reader?: Pick<Reader, 'read'>;
  };

export type StoringOptions = {
  /** What the record keeps of the document; by default its bytes. */
  readonly keep?: Keep;
  readonly onFinding: OnFinding;
  /** Called with the number of statements before they are written. */
  readonly onFound?: (statements: number) => void;
  /** Runs the step that writes to the record; by default at once. */
  readonly write?: <Written>(work: () => Promise<Written>) => Promise<Written>;
};

/** The id of an article that was added, and its number of statements. */
export type AddedArticle = {
  readonly came: Added;
  readonly article: string;
  readonly statements: number;
};

/** Reads a document and adds its article with the statements; null, with a finding, if it has no article. */
export async function addDocument(
  record: OpenRecord,
  document: Document,
  tagger: Tagger,
  { nested, reader, chair, questions, ...options }: AddingOptions,
): Promise<AddedArticle | null> {
  const reading = {
    ...{ chair, questions },
    ...(nested === undefined ? {} : { nested }),
    ...(reader ? { reader } : {}),
  };
  const outcome = await statementsOf(document, tagger, reading);
  return addOutcome(record, document, { ...outcome, model: tagger.name }, options);
}

/**
 * Adds the article and statements found in a document; null, with a finding, if there is no article, or it cannot be
 * added.
 */
export async function addOutcome(
  record: OpenRecord,
  document: Document,
  { article, statements, findings, model }: Extracted,
  { onFinding, onFound = () => {}, write = (work) => work(), keep }: StoringOptions,
): Promise<AddedArticle | null> {
  for (const finding of findings) onFinding(finding);
  if (!article) return null;
  onFound(statements.length);
  const maker = { program: PROGRAM_VERSION, model };
  const came = await write(async () => {
    try {
      return record.add(document, article, statements, maker, keep);
    } catch (error) {
      // An error of the record concerns all documents. A bug in the program concerns only this one, of which
      // nothing is written.
      if (error instanceof OnrecordError) throw error;
      onFinding(addingFailed(article.uri, error));
      return null;
    }
  });
  if (!came) return null;
  const twin = came === 'added' ? sameBytes(record, article) : null;
  if (twin) onFinding(twin);
  return { came, article: article.id, statements: statements.length };
}

function addingFailed(uri: string, error: unknown): Finding {
  const message = `it could not be added because of a bug in onrecord: ${String(error)}`;
  return { code: 'adding-failed', severity: 'error', message, uri };
}

/** A finding that the record has the same bytes from another address; null if it does not. */
function sameBytes(record: OpenRecord, article: Article): Finding | null {
  const [same] = record.likeVersions(article, ['bytes']);
  const from = same && record.article(same.id);
  if (!from) return null;
  const message = `the record has the same bytes from ${from.uri}; \`onrecord articles join ${article.id} ${from.id}\` makes them one article`;
  return { code: 'same-bytes', severity: 'note', message, uri: article.uri };
}
