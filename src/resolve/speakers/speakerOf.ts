import { lowerBound, type Ruled, type Span, type Speaker } from '../../data/index.ts';
import { distinct } from '../entities/distinct.ts';
import type { Entity, Role } from '../entities/entity.ts';
import { speakerConfidence } from './speakerConfidence.ts';

/** A speaker, or nobody, with the rule that says so. */
export type FoundSpeaker = Ruled<Speaker | null>;

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
    confidence: speakerConfidence(via, share),
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

/** Several speakers of one statement as one. */
export function joinSpeakers(speakers: readonly Speaker[]): Speaker | null {
  const [first] = speakers;
  if (!first) return null;
  const different = speakers.filter(
    (speaker, i) => speakers.findIndex((other) => other.name === speaker.name) === i,
  );
  if (different.length === 1) return first;
  const types = new Set(different.map((speaker) => speaker.type));
  return {
    name: different.map((speaker) => speaker.name).join(' | '),
    type: types.size === 1 ? first.type : 'group',
    aliases: distinct(
      different.flatMap((speaker) => speaker.aliases),
      '',
    ),
    role: null,
    via: first.via,
    mention: first.mention,
    person: null,
    onBehalfOf: different.every(({ onBehalfOf }) => onBehalfOf === first.onBehalfOf)
      ? first.onBehalfOf
      : null,
    confidence: Math.min(...different.map(({ confidence }) => confidence ?? 1)),
  };
}

/** A speaker taken from a neighbouring statement: its confidence is no higher than there. */
export function implied(speaker: Speaker): Speaker {
  const sure = speakerConfidence('implicit');
  return { ...speaker, via: 'implicit', confidence: Math.min(sure, speaker.confidence ?? sure) };
}
