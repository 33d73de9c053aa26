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

/** A line that `extract --input jsonl` wrote, on whichever machine. */
const resultSchema = z.object({
  article: articleSchema,
  statements: z.array(statementSchema),
  model: z.string().optional(),
  program: z.string().optional(),
});

/** What came of joining a result to a record, or why it does not fit. */
export type Joined = { readonly came: Added; readonly statements: number } | { readonly problem: string };

/** Whether a line's object is a result, and not a document. */
export function isResult(value: Record<string, unknown>): boolean {
  return 'article' in value && 'statements' in value;
}

/**
 * Adds the article of a result with its statements, as if they had been found here. Its spans are checked against the document's bytes, so
 * that no line can put words into a record that no document has.
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
    // What breaks the contract is a bug only where the program found it itself.
    if (error instanceof RangeError) return { problem: `the result contradicts itself: ${error.message}` };
    throw error;
  }
}

/** Statements with `within` only where that statement is there: `--min-confidence` may have left it out. */
function withoutMissingOuter(statements: readonly Statement[]): Statement[] {
  const ids = new Set(statements.map(({ id }) => id));
  return statements.map((one) =>
    one.within === null || ids.has(one.within) ? one : { ...one, within: null },
  );
}

/** The document beside a result, or the one that a plain text of UTF-8 stands for; null where the line has neither. */
function documentOf(value: Record<string, unknown>, article: Article): Document | null {
  const { uri, given, origin } = article;
  const rest = { ...(given ? { given } : {}), ...(origin ? { origin } : {}) };
  const beside = documentOfLine({ ...value, uri }).document;
  if (beside) return { ...beside, ...rest };
  const bytes = Buffer.from(article.text, 'utf8');
  if (createHash('sha256').update(bytes).digest('hex') !== article.sha256) return null;
  return makeDocument(uri, bytes, { contentType: 'text/plain; charset=utf-8', ...rest });
}

/** Why words of an article are not those of its document; null where they are. */
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
      // Segments that the document does not have.
    }
    if (words !== article.text.slice(...span)) return `[${span}] of its text is not what its document says`;
  }
  return null;
}
