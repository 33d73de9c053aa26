import type { Article, Finding, Statement } from '../../data/index.ts';
import type { Tagger } from '../../extract/index.ts';
import { type PipelineOptions, statementsOf } from '../../pipeline.ts';
import { documentOfLine, type Line, LONGEST_LINE, parseLine, splitLines } from '../../read/index.ts';
import { openTagger } from '../openTagger.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import { readerOf } from '../readerOf.ts';
import type { ExtractingOptions } from './extractDocuments.ts';

/** What came of one line: everything that there is to say about it, in one object. */
export type LineResult = {
  /** The document's, or null where the line does not say. */
  readonly uri: string | null;
  readonly article: Article | null;
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
  /** What found the statements: the model's name and the program's version. */
  readonly model: string;
  readonly program: string;
  /** The document in base64, where it was asked for. */
  readonly bytes?: string;
};

export type LinesOptions = Omit<ExtractingOptions, 'onFinding' | 'onProgress'> & {
  /** Whether each result has the document's bytes. */
  readonly withBytes?: boolean;
};

/**
 * Reads a document from each line of a stream and hands over one result for each, in order; the next line is read once the result has been
 * taken. False where it was ended before the last line.
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
