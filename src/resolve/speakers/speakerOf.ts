import { lowerBound, type Ruled, type Span, type Speaker, type Statement } from '../../data/index.ts';
import { fold } from '../../text/fold.ts';
import { distinct } from '../entities/distinct.ts';
import type { Entity, Role } from '../entities/entity.ts';
import { roleConfidence, speakerConfidence } from './speakerConfidence.ts';

/** The speakers of a statement, or nobody, with the rule that says so. */
export type FoundSpeakers = Ruled<readonly Speaker[]>;
/** The speakers found so far. */
export type SpeakersFound = ReadonlyMap<Statement, readonly Speaker[]>;

type Evidence = {
  via: Speaker['via'];
  mention: Span;
  /** Where the statement is: the role written nearest to it is given. */
  at?: number;
  aliases?: readonly string[];
  /** The body that its source says it speaks for; without one its roles decide. */
  onBehalfOf?: string | null;
  /** The part of the evidence that speaks for this entity (0…1). */
  share?: number;
};

/** The speaker that an entity is: its fullest name, with every other form and role that the article uses. */
export function speakerOf(
  entity: Entity,
  { via, mention, at, aliases = [], onBehalfOf, share }: Evidence,
): Speaker {
  return {
    name: entity.name,
    type: entity.type,
    aliases:
      aliases.length > 0 ? distinct([...entity.aliases, ...aliases], entity.name) : [...entity.aliases],
    role: roleNear(entity, at ?? mention[0]),
    via,
    mention: entity.named ? entity.mention : mention,
    person: null,
    onBehalfOf: onBehalfOf ?? entity.speaksFor,
    confidence: via === 'role' ? roleConfidence(entity.type) : speakerConfidence(via, share),
  };
}

/** A source holds the role of its own within so many characters. */
const WITHIN_SOURCE = 200;

/** The role as the article writes it nearest to an offset: in the source that begins there, else the last before it, else the first after. */
function roleNear({ writtenRoles: written }: Entity, at: number): string | null {
  const after = lowerBound(written.length, (i) => written[i]!.at > at);
  const isOwn = (role: Role | undefined) => role !== undefined && Math.abs(role.at - at) <= WITHIN_SOURCE / 2;
  let from = after;
  while (isOwn(written[from - 1])) from -= 1;
  let to = after;
  while (isOwn(written[to])) to += 1;
  const [own] = written
    .slice(from, to)
    .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at) || b.text.length - a.text.length);
  return (own ?? written[after - 1] ?? written[0])?.text ?? null;
}

/** The speakers of one statement, each name once. */
export function differentSpeakers(speakers: readonly Speaker[]): Speaker[] {
  return [...Map.groupBy(speakers, ({ name }) => fold(name)).values()].flatMap(([first]) => first ?? []);
}

/** Speakers taken from a neighbouring statement: their confidence is no higher than there. */
export function implied(speakers: readonly Speaker[]): Speaker[] {
  const sure = speakerConfidence('implicit');
  return speakers.map((speaker) => ({
    ...speaker,
    via: 'implicit',
    confidence: Math.min(sure, speaker.confidence ?? sure),
  }));
}
