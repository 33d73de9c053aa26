/** The length of the content of a statement `s`, in characters. */
const LENGTH = `(SELECT sum("end" - start) FROM spans WHERE statement = s.number AND role = 'content')`;
/** A content of this length gets half of its rank. */
const HALF = 60;

/**
 * A rank of FTS5 (negative, lowest is best) that does not favour short contents: one that is only the word searched for
 * says nothing about it.
 */
export function lengthAware(rank: string): string {
  return `${rank} * ${LENGTH} / (${LENGTH} + ${HALF}.0)`;
}

/**
 * The weight of a content in a semantic search by its length, 0 to 1: a single word is near to every text that has it.
 */
export const WORTH = `min(1.0, ${LENGTH} / 20.0)`;
