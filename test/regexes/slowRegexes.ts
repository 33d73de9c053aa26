import { checkSync } from 'recheck';
import type { WrittenRegex } from './regexesOf.ts';

/** A regular expression that is not known to take linear time, with what was found and a string that shows it. */
export type SlowRegex = { readonly regex: WrittenRegex; readonly found: string };

/** How long one expression may be looked at, in milliseconds. */
const LIMIT = 20_000;

/** Why a regular expression is not safe; null where it takes linear time on every input. */
export function slowness(regex: WrittenRegex): SlowRegex | null {
  const result = checkSync(regex.source, regex.flags, { timeout: LIMIT });
  if (result.status === 'safe') return null;
  if (result.status === 'unknown') return { regex, found: `not decided (${result.error.kind})` };
  return { regex, found: `${result.complexity.summary}, for example on ${result.attack.pattern}` };
}

/** The lines that say what is wrong with an expression and where it stands. */
export function explained({ regex, found }: SlowRegex, key: string): string {
  return `src/${regex.places.join(', src/')}: /${regex.source}/${regex.flags}\n  ${found}\n  key ${key}`;
}
