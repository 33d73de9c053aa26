import type { Finding } from '../../data/index.ts';
import type { Tagger } from '../../extract/index.ts';
import { documentOfLine, LONGEST_LINE, parseLine, splitLines } from '../../read/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import { openTagger, type TaggerOptions } from '../openTagger.ts';
import { readerOf, type TimeLimitOptions } from '../readerOf.ts';
import { type AddingOptions, addDocument } from './addDocument.ts';
import type { AddedCounts } from './addDocuments.ts';
import { isResult, joinResult } from './joinResult.ts';
import type { Running } from './running.ts';

export type AddLinesOptions = Pick<Running, 'signal'> &
  TaggerOptions &
  TimeLimitOptions &
  Pick<AddingOptions, 'nested' | 'chair' | 'questions' | 'onFinding'>;

/**
 * Adds the lines of a stream in order: documents, and results of `extract --input jsonl`, which are added as they are.
 * The model is loaded for the first new document.
 */
export async function addLines(
  record: OpenRecord,
  uri: string,
  chunks: AsyncIterable<Uint8Array>,
  { signal, ...options }: AddLinesOptions,
): Promise<AddedCounts> {
  const counts = { added: 0, versions: 0, unchanged: 0, statements: 0 };
  let tagger: Tagger | null = null;
  await using reader = await readerOf(options);
  const count = (came: 'added' | 'unchanged' | 'new-version', statements: number) => {
    if (came === 'unchanged') counts.unchanged += 1;
    else {
      counts.added += 1;
      counts.statements += statements;
      if (came === 'new-version') counts.versions += 1;
    }
  };
  try {
    for await (const line of splitLines(chunks, LONGEST_LINE)) {
      if (signal?.aborted) break;
      const where = `line ${line.number}, at byte ${line.offset}`;
      const tell = (message: string, severity: Finding['severity']) =>
        options.onFinding({
          code: 'bad-line',
          severity,
          message: `${where}: ${message}`,
          // Each line that fails counts as one input.
          uri: severity === 'error' ? `${uri}#${line.number}` : uri,
        });
      const parsed = parseLine(line);
      if ('problem' in parsed) tell(parsed.problem, 'error');
      else if (isResult(parsed.value)) {
        const { findings } = parsed.value;
        // The findings of a result without an article give the reason.
        if (parsed.value.article === null) tell(reasonOf(findings), 'error');
        else {
          const joined = joinResult(record, parsed.value);
          if ('problem' in joined) tell(joined.problem, 'error');
          else count(joined.came, joined.statements);
        }
      } else {
        const { document, problems } = documentOfLine(parsed.value);
        for (const problem of problems) tell(problem, document ? 'warning' : 'error');
        if (!document) continue;
        if (record.has(document.sha256, document.uri)) counts.unchanged += 1;
        else {
          tagger ??= await openTagger(options);
          const one = await addDocument(record, document, tagger, { ...options, reader });
          if (one) count(one.came, one.statements);
        }
      }
    }
  } finally {
    await tagger?.close();
  }
  return counts;
}

function reasonOf(findings: unknown): string {
  const messages = Array.isArray(findings)
    ? findings.flatMap((one) => (typeof one?.message === 'string' ? [one.message as string] : []))
    : [];
  return messages.length > 0 ? messages.join('; ') : 'the result has no article';
}
