import type { Article, Document, Finding, Statement, Trace } from './data/index.ts';
import { OnrecordError } from './errors.ts';
import { type ExtractOptions, extract, type Tagger } from './extract/index.ts';
import { type Reader, readArticle } from './read/index.ts';
import { resolve } from './resolve/index.ts';

/** What came of one document: its article, where there is one, its statements, and what is to be known about it. */
export type Outcome = {
  readonly document: Document;
  readonly article: Article | null;
  readonly statements: Statement[];
  readonly findings: Finding[];
};

export type PipelineOptions = ExtractOptions & {
  /** Takes the tokens, mentions, entities and coreference of the article. */
  readonly trace?: Trace;
  /** What reads the document: one of `startReader` has a time and a memory limit. By default it is read at once, without limits. */
  readonly reader?: Pick<Reader, 'read'>;
};

/**
 * The article of a document and its statements with their speakers: read, extract, resolve. An error in the document is a finding, and so is
 * a bug that only this document brings to light; the same document gives the same outcome on any machine. `options.explain` is called for
 * each field of each statement with how it was found.
 *
 * @example
 * const tagger = await loadTagger();
 * const document = await openDocument('article.html');
 * const { article, statements, findings } = await statementsOf(document, tagger);
 */
export async function statementsOf(
  document: Document,
  tagger: Tagger,
  options: PipelineOptions = {},
): Promise<Outcome> {
  const { article, findings } = await (options.reader?.read(document) ?? readArticle(document));
  if (!article) return { document, article, statements: [], findings };
  try {
    const { statements: found, ...read } = await extract(article, tagger, options);
    const statements = resolve(article, found, { ...options, ...read });
    return { document, article, statements, findings };
  } catch (error) {
    if (error instanceof OnrecordError) throw error;
    const failed = extractionFailed(document.uri, error);
    return { document, article: null, statements: [], findings: [...findings, failed] };
  }
}

function extractionFailed(uri: string, error: unknown): Finding {
  const message = `its statements could not be found, which is a mistake of the program: ${String(error)}`;
  return { code: 'extraction-failed', severity: 'error', message, uri };
}
