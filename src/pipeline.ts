import type { Article, Document, Finding, Statement, Trace } from './data/index.ts';
import { type ExtractOptions, extract, type Tagger } from './extract/index.ts';
import { readArticle } from './read/index.ts';
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
};

/**
 * The whole way: bytes → article → statements → statements with their speakers. Trouble with the document is a finding;
 * the same document gives the same outcome on any machine. `explain` is told how each field of each statement was found.
 */
export async function statementsOf(
  document: Document,
  tagger: Tagger,
  options: PipelineOptions = {},
): Promise<Outcome> {
  const { article, findings } = readArticle(document);
  if (!article) return { document, article, statements: [], findings };
  const { statements: found, mentions, annotated } = await extract(article, tagger, options);
  const statements = resolve(article, found, { ...options, mentions, annotated });
  return { document, article, statements, findings };
}
