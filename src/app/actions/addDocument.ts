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
    /** How sure, 0…1, the model must be of what a content reports in turn; by default what the model's settings say. */
    readonly nested?: number;
    readonly reader?: Pick<Reader, 'read'>;
  };

export type StoringOptions = {
  /** What the record keeps of the document; its bytes by default. */
  readonly keep?: Keep;
  readonly onFinding: OnFinding;
  /** Called with the number of statements before they are written. */
  readonly onFound?: (statements: number) => void;
  /** Runs what writes the record; at once by default. */
  readonly write?: <Written>(work: () => Promise<Written>) => Promise<Written>;
};

/** An article that was added, by its id, with how many statements. */
export type AddedArticle = {
  readonly came: Added;
  readonly article: string;
  readonly statements: number;
};

/** Reads a document and adds its article with the statements; null, with a finding, where it holds no article. */
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

/** Adds what was found in a document; null, with a finding, where it holds no article, or none that can be added. */
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
      // An error of the record concerns all documents, a bug in the program only this one: nothing of it is written.
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

/** What a person should know where the record has the same bytes from another address; null where it has not. */
function sameBytes(record: OpenRecord, article: Article): Finding | null {
  const [same] = record.likeVersions(article, ['bytes']);
  const from = same && record.article(same.id);
  if (!from) return null;
  const message = `the record has the same bytes from ${from.uri}; \`onrecord articles join ${article.id} ${from.id}\` makes them one article`;
  return { code: 'same-bytes', severity: 'note', message, uri: article.uri };
}
