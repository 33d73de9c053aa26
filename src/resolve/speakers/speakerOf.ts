import type { Ruled, Span, Speaker } from '../../data/index.ts';
import { distinct } from '../entities/distinct.ts';
import type { Entity } from '../entities/entity.ts';
import { speakerConfidence } from './speakerConfidence.ts';

/** A speaker, or nobody, with the rule that says so. */
export type FoundSpeaker = Ruled<Speaker | null>;

type Evidence = {
  via: Speaker['via'];
  mention: Span;
  aliases?: readonly string[];
  /** The body that its source says it speaks for; without one its roles decide. */
  onBehalfOf?: string | null;
  /** The part of the evidence that speaks for this entity (0…1). */
  share?: number;
};

/** The speaker that an entity is: its fullest name, with every other form and role that the article uses. */
export function speakerOf(
  entity: Entity,
  { via, mention, aliases = [], onBehalfOf, share }: Evidence,
): Speaker {
  return {
    name: entity.name,
    type: entity.type,
    aliases:
      aliases.length > 0 ? distinct([...entity.aliases, ...aliases], entity.name) : [...entity.aliases],
    role: entity.role,
    via,
    mention: entity.named ? entity.mention : mention,
    person: null,
    onBehalfOf: onBehalfOf ?? entity.speaksFor,
    confidence: speakerConfidence(via, share),
  };
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
