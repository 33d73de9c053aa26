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
 * The whole way: bytes → article → statements → statements with their speakers. Trouble with the document is a finding, a
 * mistake of ours that only this document brings to light included; the same document gives the same outcome on any machine.
 * `explain` is told how each field of each statement was found.
 */
export async function statementsOf(
  document: Document,
  tagger: Tagger,
  options: PipelineOptions = {},
): Promise<Outcome> {
  const { article, findings } = await (options.reader?.read(document) ?? readArticle(document));
  if (!article) return { document, article, statements: [], findings };
  try {
    const { statements: found, mentions, annotated } = await extract(article, tagger, options);
    const statements = resolve(article, found, { ...options, mentions, annotated });
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
