import { type ComparedField, comparedFields, type Statement } from '../../data/index.ts';
import { wordsInCommon } from '../../text/alignWords.ts';
import { foldedWords } from '../../text/foldedWords.ts';

/** A statement in two versions or readings of an article; null in the one that does not have it. */
export type Carried = {
  readonly earlier: Statement | null;
  readonly later: Statement | null;
  readonly changed: readonly ComparedField[];
};

/** Minimum share of equal words for two contents to be the same statement in other words. */
const ALIKE = 0.5;

/**
 * The statements of an article next to those of another version or reading: those of the later one in order, then those
 * that it no longer has. Paired by words, never by offsets, which shift.
 */
export function compareStatements(earlier: readonly Statement[], later: readonly Statement[]): Carried[] {
  const pairs = new Map<Statement, Statement>();
  const left = new Set(earlier);
  const byWords = Map.groupBy(earlier, wordsOf);
  for (const one of later) {
    const same = byWords.get(wordsOf(one))?.find((other) => left.has(other));
    if (same) pair(one, same);
  }
  for (const { one, other } of likely(
    later.filter((each) => !pairs.has(each)),
    [...left],
  ))
    if (!pairs.has(one) && left.has(other)) pair(one, other);
  return [
    ...later.map((one) => carried(pairs.get(one) ?? null, one)),
    ...[...left].map((one) => carried(one, null)),
  ];

  function pair(one: Statement, other: Statement): void {
    pairs.set(one, other);
    left.delete(other);
  }
}

function wordsOf({ source, cue, content }: Statement): string {
  return JSON.stringify([source?.text, cue?.text, content.text]);
}

/** Pairs that may be the same statement, most likely first. */
function likely(
  later: readonly Statement[],
  earlier: readonly Statement[],
): { one: Statement; other: Statement }[] {
  const words = new Map([...later, ...earlier].map((one) => [one, foldedWords(one.content.text)]));
  return later
    .flatMap((one) =>
      earlier.map((other) => ({ one, other, score: likeness(words.get(one)!, words.get(other)!) })),
    )
    .filter(({ score }) => score >= ALIKE)
    .toSorted((a, b) => b.score - a.score);
}

/** Twice the number of equal words divided by the number of all words (Dice), 0 if it cannot reach {@link ALIKE}. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const all = a.length + b.length;
  const known = new Set(a);
  const most = Math.min(a.length, b.filter((word) => known.has(word)).length);
  return all === 0 || (2 * most) / all < ALIKE ? 0 : (2 * wordsInCommon(a, b)) / all;
}

function carried(earlier: Statement | null, later: Statement | null): Carried {
  const changed =
    earlier && later
      ? comparedFields.filter((one) => comparedValue(earlier, one) !== comparedValue(later, one))
      : [];
  return { earlier, later, changed };
}

function comparedValue(statement: Statement, what: ComparedField): string {
  switch (what) {
    case 'speaker':
      return statement.speaker?.name ?? '';
    case 'conditions':
      return statement.conditions.map(({ text }) => text).join('\n');
    case 'act':
      return statement.act;
    case 'negated':
      return String(statement.negated);
    default:
      return statement[what]?.text ?? '';
  }
}
