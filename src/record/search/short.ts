/** Characters of the content of a statement `s`. */
const LENGTH = `(SELECT sum("end" - start) FROM spans WHERE statement = s.number AND role = 'content')`;
/** A content as long as this gets half of its rank. */
const HALF = 60;

/**
 * A rank of FTS5 (below zero, the best the lowest) that does not prefer contents for being short: one of a single word is all that was
 * looked for, and says nothing about it.
 */
export function lengthAware(rank: string): string {
  return `${rank} * ${LENGTH} / (${LENGTH} + ${HALF}.0)`;
}

/** From 0 to 1: how much of a search by meaning a content is worth by its length; a single word is near to every text that has it. */
export const WORTH = `min(1.0, ${LENGTH} / 20.0)`;
