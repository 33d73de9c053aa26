import { isOffice } from '../../english/personNouns.ts';

/** A name has no more words whose first letters stand for it. */
const MOST_INITIALS = 4;

/**
 * The keys of labels that are a shorter form of another, with that other: a surname (`ruiz` for `ana ruiz`), a name without its title
 * (`ana ruiz` for `hon ana ruiz`), an initial (`a. ruiz`), a first name (`ana`), initials (`ar`). What may be short for two is none.
 */
export function sameSpeakers(keys: readonly string[]): ReadonlyMap<string, string> {
  const long = keys.filter((key) => key.includes(' ')).map((key) => ({ key, words: key.split(' ') }));
  const byLast = Map.groupBy(long, ({ words }) => words.at(-1)!);
  const byFirst = Map.groupBy(long, ({ words }) => words[0]!);
  const byInitials = Map.groupBy(
    long.filter(({ words }) => words.length <= MOST_INITIALS),
    ({ words }) => words.map((word) => word[0]).join(''),
  );
  return new Map(
    keys.flatMap((key): [string, string][] => {
      const words = key.split(' ');
      const last = words.at(-1)!;
      const hasInitial = words.some(isInitial);
      const fuller = (byLast.get(last) ?? []).filter(
        (one) =>
          (one.words.length > words.length || (hasInitial && one.words.length === words.length)) &&
          words.every((word) => one.words.includes(word) || isInitialOf(word, one.words)) &&
          one.key !== key,
      );
      const alone = words.length > 1 ? [] : (byInitials.get(key) ?? byFirst.get(key) ?? []);
      const some = fuller.length > 0 ? fuller : alone;
      const longest = some.reduce((a, b) => (b.words.length > a.words.length ? b : a), some[0]!);
      const isOne = some.every(({ words: those }) => those.every((word) => longest.words.includes(word)));
      // `Minister` is short for whoever holds an office, of which there may be several.
      return some.length > 0 && isOne && !isOffice(last) ? [[key, longest.key]] : [];
    }),
  );
}

function isInitial(word: string): boolean {
  return /^\p{L}\.?$/u.test(word);
}

/** Whether a word is the initial of one of those that are written out: `a.` of `ana ruiz`. */
function isInitialOf(word: string, words: readonly string[]): boolean {
  return isInitial(word) && words.some((other) => !isInitial(other) && other[0] === word[0]);
}
