import type { Person, Role, SpeakerSeen } from '../../data/index.ts';
import { LONG_PLACES, PLACES } from '../../english/places.ts';
import { holds, type RoleFit } from './rolesInArticles.ts';

const SITS = 0.5;
const FROM_THERE = 0.1;
const FROM_ELSEWHERE = -0.5;

/**
 * How well a person fits who speaks in the record of a chamber: who sits there on the day does, and better where the label gives their area
 * (`Mr. SMITH of Oregon`). Null where the text is no such record, or the person does not sit there.
 */
export function seatFit({ publisher, date, role, aliases }: SpeakerSeen, { roles }: Person): RoleFit | null {
  const chamber = publisher ? chamberOfRecord(publisher) : null;
  if (chamber === null || date === null) return null;
  const seats = roles.filter(
    (one) => one.organization !== null && chamberOf(one.organization) === chamber && holds(one, date),
  );
  const [seat] = seats;
  if (!seat) return null;
  const isFrom = seats.some((one) => isNamed(one, [role, ...aliases]));
  if (isFrom)
    return { score: SITS + FROM_THERE, reason: 'the name, and their seat in that chamber on the day' };
  return role !== null && isPlace(role) && seat.area !== null
    ? { score: FROM_ELSEWHERE, reason: `the name, but the label gives another area: ${role}` }
    : { score: SITS, reason: 'the name, and a seat in that chamber on the day' };
}

function isPlace(role: string): boolean {
  const lower = role.toLowerCase();
  return PLACES.has(lower) || LONG_PLACES.has(lower);
}

function isNamed({ area, party }: Role, words: readonly (string | null)[]): boolean {
  return words.some((word) => word !== null && (isSame(word, area) || isSame(word, party)));
}

function isSame(a: string, b: string | null): boolean {
  return b !== null && a.toLowerCase() === b.toLowerCase();
}

/** The chamber whose record a text is, by its publisher; null for other publishers, which may write of a chamber. */
function chamberOfRecord(publisher: string): string | null {
  const [, chamber] =
    /^(?:Congressional Record, (.+)|House of (?:Commons|Lords|Assembly|Representatives)|Senate)$/.exec(
      publisher,
    ) ?? [];
  return chamber || /^(?:House of|Senate$)/.test(publisher) ? chamberOf(chamber ?? publisher) : null;
}

/** A chamber by the name of a body; null for what is none. */
function chamberOf(body: string): string | null {
  const name = body.toLowerCase();
  if (/\bsenate\b/.test(name)) return 'senate';
  if (/\bcommons\b|^#?(?:parliament\.)?hc$/.test(name)) return 'commons';
  if (/\blords\b|^#?(?:parliament\.)?hl$/.test(name)) return 'lords';
  return /\bhouse\b|extensions of remarks|representatives|assembly/.test(name) ? 'house' : null;
}
