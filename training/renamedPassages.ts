import { type GapPassage, genderOf } from './corpora/gap.ts';

/** How often each passage is told again. */
const TIMES = 6;
const WORD = /\p{Lu}[\p{L}’'-]{2,}/gu;

/**
 * Passages told again of others: the two names are replaced, wherever their words stand, by names of other passages whose pronoun has the
 * same gender, so that who is meant is learned from what is said and not from who is well known. (Name replacement, as in the
 * systems of the shared task on GAP, Webster et al. 2019.)
 */
export function renamedPassages(passages: readonly GapPassage[]): GapPassage[] {
  const names = { female: fullNames(passages, 'female'), male: fullNames(passages, 'male') };
  return passages.flatMap((passage, i) => {
    const others = names[genderOf(passage)];
    return Array.from({ length: TIMES }, (_, k) => {
      const draw = (n: number) => others[(7919 * i + 104729 * k + 1299709 * n) % others.length]!;
      return renamed(passage, [draw(1), draw(2)], `${passage.id}-${k + 1}`);
    });
  });
}

/** Names of a first name and a surname. */
function fullNames(passages: readonly GapPassage[], gender: 'female' | 'male'): string[][] {
  const found = passages
    .filter((passage) => genderOf(passage) === gender)
    .flatMap(({ text, names }) => names.map(({ span }) => text.slice(...span).split(' ')))
    .filter((words) => words.length === 2 && words.every((word) => word.match(WORD)?.[0] === word));
  return [...new Set(found.map((words) => words.join(' ')))].map((name) => name.split(' '));
}

function renamed(passage: GapPassage, by: readonly (readonly string[])[], id: string): GapPassage {
  const { text, pronoun, names } = passage;
  const instead = new Map<string, string>();
  for (const [k, { span }] of names.entries()) {
    const words = text.slice(...span).match(WORD) ?? [];
    for (const [i, word] of words.entries())
      if (!instead.has(word)) instead.set(word, by[k]![words.length > 1 && i === 0 ? 0 : 1]!);
  }
  // Offsets move by what was replaced before them.
  const moves: { readonly at: number; readonly by: number }[] = [];
  const told = text.replace(WORD, (word, at: number) => {
    const other = instead.get(word);
    if (other === undefined) return word;
    moves.push({ at: at + word.length, by: other.length - word.length });
    return other;
  });
  const moved = (offset: number) =>
    moves.reduce((sum, move) => (move.at <= offset ? sum + move.by : sum), offset);
  const movedSpan = ([from, to]: readonly [number, number]) => [moved(from), moved(to)] as const;
  return {
    id,
    text: told,
    pronoun: movedSpan(pronoun),
    names: names.map(({ span, meant }) => ({ span: movedSpan(span), meant })),
  };
}
