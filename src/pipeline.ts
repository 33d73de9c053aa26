import type { Article, Document, Finding, Statement, Trace } from './data/index.ts';
import { OnrecordError } from './errors.ts';
import { type ExtractOptions, extract, hasMoreWords, type Tagger } from './extract/index.ts';
import { otherLanguage, type Reader, readArticle } from './read/index.ts';
import { resolve } from './resolve/index.ts';

/** The result for one document: its article, if there is one, its statements, and findings about it. */
export type Outcome = {
  readonly document: Document;
  readonly article: Article | null;
  readonly statements: Statement[];
  readonly findings: Finding[];
};

/**
 * The number of words in the longest article that is processed: as many as in a few books, two minutes of work. Without a limit, one input
 * could hold up everything else for hours. It is a limit of words, since a time limit would give other results on other machines.
 */
const MOST_WORDS = 500_000;

/** Which turns of transcripts are kept; all by default. Statements nested in a turn are kept or left out with it. */
export type TurnOptions = {
  /** Those of the person who leads the meeting. */
  readonly chair?: boolean | undefined;
  /** Those of the person who asks. */
  readonly questions?: boolean | undefined;
};

export type PipelineOptions = ExtractOptions & {
  /** Takes the tokens, mentions, entities and coreference of the article. */
  readonly trace?: Trace;
  /** Reads the document: a reader of `startReader` has a time and a memory limit. By default, the document is read directly, without limits. */
  readonly reader?: Pick<Reader, 'read'>;
} & TurnOptions;

/**
 * Returns the article of a document and its statements with their speakers: read, extract, resolve. An error in the document is a finding,
 * and so is a bug of the program that this document triggers. The same document gives the same result on any machine. `options.explain` is
 * called for each field of each statement with how it was found.
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
  const none = (finding: Finding): Outcome => ({
    ...{ document, article: null, statements: [], findings: [...findings, finding] },
  });
  try {
    if (hasMoreWords(article.text, MOST_WORDS)) return none(tooLong(document.uri));
    const language = await otherLanguage(article);
    if (language) return none(language);
    const { statements: found, ...read } = await extract(article, tagger, options);
    const statements = withoutTurns(resolve(article, found, { ...options, ...read }), options);
    return { document, article, statements, findings };
  } catch (error) {
    if (error instanceof OnrecordError) throw error;
    return none(extractionFailed(document.uri, error));
  }
}

function withoutTurns(all: Statement[], { chair = true, questions = true }: TurnOptions): Statement[] {
  if (chair && questions) return all;
  const left = new Set(
    all.flatMap(({ id, turn }) =>
      (turn === 'chair' && !chair) || (turn === 'question' && !questions) ? [id] : [],
    ),
  );
  // A statement comes after the one that it is nested in only by chance, so nesting is followed until nothing more goes.
  for (let size = -1; size < left.size; ) {
    size = left.size;
    for (const { id, within } of all) if (within !== null && left.has(within)) left.add(id);
  }
  return all.filter(({ id }) => !left.has(id));
}

function tooLong(uri: string): Finding {
  const message = `it has more than ${MOST_WORDS.toLocaleString('en')} words, so no statements were looked for: split it into its articles`;
  return { code: 'too-long', severity: 'error', message, uri };
}

function extractionFailed(uri: string, error: unknown): Finding {
  const message = `its statements could not be found because of a bug in onrecord: ${String(error)}`;
  return { code: 'extraction-failed', severity: 'error', message, uri };
}
