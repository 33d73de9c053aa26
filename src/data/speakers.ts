import type { Speaker, Statement } from './statement.ts';

/** Separates the names of several speakers in one string. */
export const BETWEEN_SPEAKERS = ' | ';

/** The statement with these speakers, in this order. */
export function withSpeakers(statement: Statement, speakers: readonly Speaker[]): Statement {
  return { ...statement, speaker: joinSpeakers(speakers), speakers: [...speakers] };
}

/**
 * One speaker that stands for all speakers of a statement: the only one unchanged, or their names joined; null if there
 * is none.
 */
export function joinSpeakers(speakers: readonly Speaker[]): Speaker | null {
  const [first, ...others] = speakers;
  if (!first || others.length === 0) return first ?? null;
  const same = (pick: (speaker: Speaker) => unknown) => others.every((one) => pick(one) === pick(first));
  return {
    name: speakers.map(({ name }) => name).join(BETWEEN_SPEAKERS),
    type: same(({ type }) => type) ? first.type : 'group',
    aliases: [...new Set(speakers.flatMap(({ aliases }) => aliases))],
    role: null,
    via: first.via,
    mention: first.mention,
    person: null,
    onBehalfOf: same(({ onBehalfOf }) => onBehalfOf) ? first.onBehalfOf : null,
    confidence: Math.min(...speakers.map(({ confidence }) => confidence ?? 1)),
  };
}
