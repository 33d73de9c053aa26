import type { Origin } from '../../../data/index.ts';
import type { ContainerEntry } from '../entry.ts';
import { documentOfLine, LONGEST_LINE, parseLine } from './parseLine.ts';
import { splitLines } from './splitLines.ts';

/** What the lines of a file of JSON Lines are, one by one. */
export async function* readJsonLines(
  chunks: AsyncIterable<Uint8Array>,
  container: Pick<Origin, 'container' | 'sha256'>,
): AsyncGenerator<ContainerEntry> {
  for await (const line of splitLines(chunks, LONGEST_LINE)) {
    const { offset, length, number } = line;
    const place = { offset, length, within: 0 };
    const parsed = parseLine(line);
    const { document, problems } =
      'value' in parsed
        ? documentOfLine(parsed.value, { ...container, entry: null, ...place, record: null })
        : { document: null, problems: [parsed.problem] };
    const warnings = problems.map((problem) => ({ code: 'bad-line', message: `line ${number}: ${problem}` }));
    if (document) yield { ...place, kind: 'document', document, warnings };
    else yield { ...place, kind: 'failed', ...warnings[0]! };
  }
}
