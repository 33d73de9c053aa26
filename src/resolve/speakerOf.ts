import type { Span, Speaker } from '../data/index.ts';
import { distinct } from './distinct.ts';
import type { Figure } from './figure.ts';

type Evidence = { via: Speaker['via']; mention: Span; aliases?: readonly string[] };

/** The speaker that a figure is: its fullest name, with every other form and role that the article uses. */
export function speakerOf(figure: Figure, { via, mention, aliases = [] }: Evidence): Speaker {
  return {
    name: figure.name,
    type: figure.type,
    aliases:
      aliases.length > 0 ? distinct([...figure.aliases, ...aliases], figure.name) : [...figure.aliases],
    role: figure.role,
    via,
    mention: figure.named ? figure.mention : mention,
    person: null,
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
  };
}
