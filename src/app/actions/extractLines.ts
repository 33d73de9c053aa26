import type { Article, Finding, Statement } from '../../data/index.ts';
import type { Tagger } from '../../extract/index.ts';
import { type PipelineOptions, statementsOf } from '../../pipeline.ts';
import { documentOfLine, type Line, LONGEST_LINE, parseLine, splitLines } from '../../read/index.ts';
import { openTagger } from '../openTagger.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import { readerOf } from '../readerOf.ts';
import type { ExtractingOptions } from './extractDocuments.ts';

/** The result for one line, in one object. */
export type LineResult = {
  /** The URI of the document; null if the line has none. */
  readonly uri: string | null;
  readonly article: Article | null;
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
  /** The name of the model that found the statements, and the version of the program. */
  readonly model: string;
  readonly program: string;
  /** The document in base64, if requested. */
  readonly bytes?: string;
};

export type LinesOptions = Omit<ExtractingOptions, 'onFinding' | 'onProgress'> & {
  /** Whether each result contains the document's bytes. */
  readonly withBytes?: boolean;
};

/**
 * Reads a document from each line of a stream, and passes on one result for each, in order; the next line is read when
 * the result has been taken. Returns false if it was interrupted before the last line.
 */
export async function extractLines(
  chunks: AsyncIterable<Uint8Array>,
  { nested, minConfidence = 0, withBytes = false, signal, ...options }: LinesOptions,
  onResult: (result: LineResult) => Promise<void>,
): Promise<boolean> {
  await using reader = await readerOf(options);
  const tagger = await openTagger(options);
  const { chair, questions } = options;
  const pipeline = { reader, chair, questions, ...(nested === undefined ? {} : { nested }) };
  try {
    for await (const line of splitLines(chunks, LONGEST_LINE)) {
      if (signal?.aborted) return false;
      const { bytes, ...result } = await resultOf(line, tagger, pipeline);
      const statements = result.statements.filter(({ confidence }) => confidence >= minConfidence);
      const kept = withBytes && bytes ? { bytes: Buffer.from(bytes).toString('base64') } : {};
      await onResult({ ...result, statements, ...kept });
    }
    return true;
  } finally {
    await tagger.close();
  }
}

async function resultOf(
  line: Line,
  tagger: Tagger,
  options: PipelineOptions,
): Promise<Omit<LineResult, 'bytes'> & { readonly bytes: Uint8Array | null }> {
  const made = { model: tagger.name, program: PROGRAM_VERSION };
  const parsed = parseLine(line);
  const uri = 'value' in parsed && typeof parsed.value.uri === 'string' ? parsed.value.uri : null;
  const finding = (message: string, severity: Finding['severity']): Finding => ({
    code: 'bad-line',
    severity,
    message: `line ${line.number}, at byte ${line.offset}: ${message}`,
    uri: uri ?? '-',
  });
  const { document, problems } =
    'value' in parsed ? documentOfLine(parsed.value) : { document: null, problems: [parsed.problem] };
  const found = problems.map((problem) => finding(problem, document ? 'warning' : 'error'));
  if (!document) return { uri, article: null, statements: [], findings: found, ...made, bytes: null };
  const { article, statements, findings } = await statementsOf(document, tagger, options);
  return { uri, article, statements, findings: [...found, ...findings], ...made, bytes: document.bytes };
}
