import { visible } from '../../render/visible.ts';
import type { CommonOptions, OutputOptions } from '../command.ts';
import { openOutput } from './output.ts';

export type CheckFormat = 'text' | 'json' | 'jsonl';

/** Takes checks one after the other. */
export type ChecksOutput<T> = {
  readonly write: (check: T) => Promise<void>;
  readonly end: () => Promise<void>;
  readonly discard: () => Promise<void>;
};

/** Where checks go: a line each, as text made by `textOf`, or all in one JSON object, which is an answer of the REST API. */
export function openChecks<T>(
  options: CommonOptions & OutputOptions & { readonly format?: CheckFormat },
  textOf: (check: T) => string,
): ChecksOutput<T> {
  const output = openOutput(options.output);
  const format = options.format ?? (output.terminal && !options.json ? 'text' : 'jsonl');
  let written = 0;
  return {
    async write(check) {
      const line = JSON.stringify(check);
      const before = written === 0 ? '{"checks":[\n' : ',\n';
      written += 1;
      if (format === 'text') await output.write(visible(textOf(check)));
      else await output.write(format === 'json' ? `${before}${line}` : `${line}\n`);
    },
    async end() {
      if (format === 'json') await output.write(written === 0 ? '{"checks":[]}\n' : '\n]}\n');
      await output.end();
    },
    discard: output.discard,
  };
}
