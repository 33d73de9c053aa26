import { EXIT } from '../exitCodes.ts';

/** How removing is reported: the words for what is not there, and for what was removed. */
type Wording = {
  readonly unknown: (name: string) => string;
  readonly removed: (names: string) => string;
};

/** Removes each of what is named, and says what was removed and what is not there. Gives the exit code. */
export function removeEach(
  names: readonly string[],
  remove: (name: string) => boolean,
  { unknown: missing, removed: done }: Wording,
  { record, quiet, json }: { readonly record: string; readonly quiet?: boolean; readonly json?: boolean },
): number {
  const [removed, unknown]: [string[], string[]] = [[], []];
  for (const name of names) (remove(name) ? removed : unknown).push(name);
  for (const name of unknown) console.error(`onrecord: ${missing(name)}`);
  if (json) console.log(JSON.stringify({ record, removed, unknown }));
  else if (!quiet && removed.length > 0) console.error(done(removed.join(', ')));
  return unknown.length > 0 ? EXIT.failed : EXIT.done;
}
