import { cosine, type ReplyCandidate } from '../data/index.ts';
import type { Named } from './linkNamedPeople.ts';
import { type Reaction, reactionOf } from './reacts.ts';
import { isLongAgo } from './stance.ts';

/** A statement that names somebody, and something that it may answer. */
export type Near = {
  readonly named: Named;
  readonly reaction: Reaction;
  readonly heard: ReplyCandidate;
  readonly nearness: number;
};

/** How many days after it was said something is still answered. */
const DAYS_TO_REPLY = 21;
const DAY_IN_MS = 24 * 60 * 60 * 1000;
/** How near in meaning both must be, by how clearly the later reacts. */
const NEAR_REPLY: Readonly<Record<Reaction, number>> = { 'to-words': 0.5, 'by-act': 0.5, none: 0.65 };
/** How many of the nearest are compared word by word. */
const REPLIES_COMPARED = 4;
/** Cues for repeated statements, or for ones made some time before the report: their order in time is unknown. */
const AT_SOME_TIME =
  /\b(?:ha(?:s|ve)|often|always|repeat\w*|reiterat\w*|frequently|regularly|again|for (?:years|months))\b/i;

/** The days between which something was said that these statements may answer; null where there are none. */
export function daysAnswered(
  all: readonly Named[],
): { readonly since: string; readonly until: string } | null {
  const days = all
    .flatMap(({ said: { earliest, latest } }) => (earliest && latest ? [earliest, latest] : []))
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { since: dayBefore(first), until: last } : null;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day.slice(0, 10)) - DAYS_TO_REPLY * DAY_IN_MS).toISOString().slice(0, 10);
}

/** Earlier statements by the people that statements name, close in meaning; the closest one for each person. */
export function replyCandidates(all: readonly Named[], heard: readonly ReplyCandidate[]): Near[] {
  const by = Map.groupBy(heard, ({ person }) => person);
  return all.filter(isSaidThen).flatMap((named) => {
    const reaction = reactionOf(named);
    // To praise somebody is to answer only what they said.
    if (reaction === 'none' && named.said.statement.act === 'praise') return [];
    return (by.get(named.person) ?? [])
      .filter(saidBefore(named, reaction))
      .map((one) => ({ named, heard: one, reaction, nearness: cosine(one.vector, named.said.vector) }))
      .filter(({ nearness }) => nearness >= NEAR_REPLY[reaction])
      .toSorted((a, b) => b.nearness - a.nearness)
      .slice(0, REPLIES_COMPARED);
  });
}

/** Whether a statement was made at the time of the report by the reported speaker: not nested, not at another time. */
function isSaidThen({ said: { statement } }: Named): boolean {
  const cue = statement.cue?.text ?? '';
  return statement.within === null && !statement.negated && !isLongAgo(cue) && !AT_SOME_TIME.test(cue);
}

/** Finds statements surely made earlier: on a recent earlier day, or further up in the article and on no later day. */
function saidBefore({ said }: Named, reaction: Reaction): (one: ReplyCandidate) => boolean {
  const { statement, earliest, latest } = said;
  if (earliest === null || latest === null) return () => false;
  const since = dayBefore(earliest);
  const start = statement.content.spans[0]![0];
  return (one) => {
    if (one.earliest === null || one.latest === null) return false;
    // In one article, what reacts to nothing may stand for itself, though somebody else says the same.
    if (one.article === statement.article.id)
      return reaction !== 'none' && one.start < start && one.earliest <= latest;
    return one.latest < earliest && one.latest >= since;
  };
}
