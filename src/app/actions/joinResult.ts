import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  type Article,
  articleSchema,
  type Document,
  makeDocument,
  type Statement,
  statementSchema,
} from '../../data/index.ts';
import { derive, documentOfLine } from '../../read/index.ts';
import type { Added, OpenRecord } from '../../record/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';

/** A line that `extract --input jsonl` wrote, on any machine. */
const resultSchema = z.object({
  article: articleSchema,
  statements: z.array(statementSchema),
  model: z.string().optional(),
  program: z.string().optional(),
});

/** The result of adding a line to a record, or the reason why it was not added. */
export type Joined = { readonly came: Added; readonly statements: number } | { readonly problem: string };

/** Whether the object of a line is a result rather than a document. */
export function isResult(value: Record<string, unknown>): boolean {
  return 'article' in value && 'statements' in value;
}

/**
 * Adds the article of a result with its statements, as if they had been found here. All spans are checked against the
 * document's bytes, so that a line cannot add words that its document does not have.
 */
export function joinResult(record: OpenRecord, value: Record<string, unknown>): Joined {
  const read = resultSchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { problem: `this is not a result of onrecord: ${issue?.path.join('.')}: ${issue?.message}` };
  }
  const { article, statements, model, program } = read.data;
  const document = documentOf(value, article);
  if (!document)
    return {
      problem:
        'the result does not have its document: write results with `extract --input jsonl --with-bytes`, or give bytes (base64), html or text beside the article',
    };
  if (document.sha256 !== article.sha256)
    return { problem: 'the document of the line has another SHA-256 than its article' };
  const problem = mismatch(document, article, statements);
  if (problem) return { problem };
  const maker = {
    program: program ?? PROGRAM_VERSION,
    model: model ?? statements[0]?.model ?? '',
  };
  try {
    const came = record.add(document, article, withoutMissingOuter(statements), maker);
    return { came, statements: statements.length };
  } catch (error) {
    // Invalid spans are a bug only if the program itself found them.
    if (error instanceof RangeError) return { problem: `the result contradicts itself: ${error.message}` };
    throw error;
  }
}

/**
 * The statements, with `within` removed where the outer statement is missing: `--min-confidence` may have left it out.
 */
function withoutMissingOuter(statements: readonly Statement[]): Statement[] {
  const ids = new Set(statements.map(({ id }) => id));
  return statements.map((one) =>
    one.within === null || ids.has(one.within) ? one : { ...one, within: null },
  );
}

/**
 * The document in a result's line, or, for plain text in UTF-8, the one that the article's text gives; null if there is
 * neither.
 */
function documentOf(value: Record<string, unknown>, article: Article): Document | null {
  const { uri, given, origin } = article;
  const rest = { ...(given ? { given } : {}), ...(origin ? { origin } : {}) };
  const beside = documentOfLine({ ...value, uri }).document;
  if (beside) return { ...beside, ...rest };
  const bytes = Buffer.from(article.text, 'utf8');
  if (createHash('sha256').update(bytes).digest('hex') !== article.sha256) return null;
  return makeDocument(uri, bytes, { contentType: 'text/plain; charset=utf-8', ...rest });
}

/** How the words of an article differ from those of its document; null if they are the same. */
function mismatch(document: Document, article: Article, statements: readonly Statement[]): string | null {
  const spans = [
    ...article.paragraphs.map(({ span }) => span),
    ...statements.flatMap(({ source, cue, content }) =>
      [source, cue, content].flatMap((part) => part?.spans ?? []),
    ),
  ];
  for (const span of spans) {
    let words: string | null = null;
    try {
      words = derive(document, article, span);
    } catch {
      // The document does not have these segments.
    }
    if (words !== article.text.slice(...span)) return `[${span}] of its text is not what its document says`;
  }
  return null;
}
