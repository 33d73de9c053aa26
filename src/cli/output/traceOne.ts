import { documentAt, expandUris } from '../../app/inputs.ts';
import { openTagger } from '../../app/openTagger.ts';
import type { TimeLimitOptions } from '../../app/readerOf.ts';
import { usage } from '../../errors.ts';
import type { CommonOptions, ModelOptions, NestedOptions, OutputOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { nestedOf } from '../input/nested.ts';
import { makeFindings } from './findings.ts';
import { openOutput } from './output.ts';
import type { Format } from './statementsOutput.ts';
import { traceText } from './traceText.ts';

/**
 * Prints what the program sees in one article: tokens, mentions, entities, coreference. Text on a terminal, else JSON Lines.
 * @throws OnrecordError `usage` when several articles or another format are asked for.
 */
export async function traceOne(
  inputs: readonly string[],
  options: CommonOptions &
    ModelOptions &
    NestedOptions &
    OutputOptions &
    TimeLimitOptions & { format?: Format },
): Promise<number> {
  if (options.format !== undefined && options.format !== 'jsonl' && options.format !== 'pretty')
    throw usage(`--trace is printed as text or as JSON Lines, not as ${options.format}`);
  const findings = makeFindings(options, () => {});
  const [uri, ...more] = await expandUris(inputs, findings.tell);
  if (uri === undefined) return EXIT.failed;
  if (more.length > 0) throw usage('--trace takes one article');
  const document = await documentAt(uri, findings.tell);
  if (!document) return EXIT.failed;
  const { traceDocument } = await import('../../app/queries/traceDocument.ts');
  const tagger = await openTagger(options);
  try {
    const { lines, findings: found } = await traceDocument(document, tagger, {
      ...nestedOf(options),
      timeLimit: options.timeLimit,
    });
    for (const finding of found) findings.tell(finding);
    const output = openOutput(options.output);
    const asText = options.format ? options.format === 'pretty' : output.terminal && !options.json;
    await output.write(asText ? traceText(lines) : lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await output.end();
  } finally {
    await tagger.close();
  }
  return findings.failed() > 0 ? EXIT.failed : EXIT.done;
}
