import { diffChars } from 'diff';

/** How well a text has the characters of another, in their order: white space counts as one space. */
export function characterScore(
  found: string,
  expected: string,
): { readonly f1: number; readonly wrong: string[] } {
  const [left, right] = [found, expected].map((text) => text.replace(/\s+/g, ' ').trim()) as [string, string];
  let same = 0;
  const wrong: string[] = [];
  for (const { value, added, removed } of diffChars(left, right)) {
    if (added || removed) wrong.push(`${added ? '+' : '-'}${value}`);
    else same += value.length;
  }
  return { f1: (2 * same) / (left.length + right.length), wrong };
}
