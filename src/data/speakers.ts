import type { Speaker, Statement } from './statement.ts';

/** What stands between the names of several speakers, where they are written as one. */
export const BETWEEN_SPEAKERS = ' | ';

/** A statement said by these speakers, in their order. */
export function withSpeakers(statement: Statement, speakers: readonly Speaker[]): Statement {
  return { ...statement, speaker: joinSpeakers(speakers), speakers: [...speakers] };
}

/** The speakers of one statement as one: the only one as it is, several with their names joined; null for none. */
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
