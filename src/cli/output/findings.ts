import { relative } from 'node:path';
import type { Finding } from '../../data/index.ts';
import { visible } from '../../render/visible.ts';

export type Telling = { readonly quiet?: boolean; readonly json?: boolean };

/** Reports findings on standard error, and remembers whether an input failed. */
export type Findings = {
  readonly tell: (finding: Finding) => void;
  /** How many inputs failed so far. */
  readonly failed: () => number;
};

/** `before` runs before each line that is written: to take a progress bar out of its way. */
export function makeFindings(
  { quiet = false, json = false }: Telling,
  before: () => void = () => {},
): Findings {
  const failed = new Set<string>();
  const tell = (finding: Finding) => {
    if (finding.severity === 'error') failed.add(finding.uri);
    else if (quiet) return;
    before();
    console.error(json ? JSON.stringify(finding) : lineOf(finding));
  };
  return {
    tell,
    failed: () => failed.size,
  };
}

function lineOf({ uri, severity, message, code }: Finding): string {
  return visible(`${shortOf(uri)}: ${severity}: ${message} (${code})`);
}

/** A path below the current folder is shown from there. */
export function shortOf(uri: string): string {
  if (!uri.startsWith('/')) return uri === '-' ? 'standard input' : uri;
  const short = relative(process.cwd(), uri);
  return short.startsWith('..') ? uri : short;
}
