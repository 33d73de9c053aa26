import type { Span, Speaker } from '../data/index.ts';
import { type Figure, fold } from './figure.ts';

type Evidence = { via: Speaker['via']; mention: Span; aliases?: readonly string[] };

/** The speaker that a figure is: its fullest name, with every other form and role that the article uses. */
export function speakerOf(figure: Figure, text: string, { via, mention, aliases = [] }: Evidence): Speaker {
  const forms = figure.names.map((name) => text.slice(name.start, name.end).replace(/\s+/g, ' '));
  const roles = figure.roles.map((role) => role.text.replace(/\s+/g, ' '));
  return {
    name: figure.name,
    type: figure.type,
    aliases: distinct([...forms, ...roles, ...aliases], figure.name),
    role: longest(roles),
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

function distinct(forms: readonly string[], name: string): string[] {
  const seen = new Set([fold(name)]);
  const kept: string[] = [];
  for (const form of forms) {
    const key = fold(form);
    if (!form || seen.has(key)) continue;
    seen.add(key);
    kept.push(form);
  }
  return kept;
}

function longest(roles: readonly string[]): string | null {
  return [...roles].sort((a, b) => b.length - a.length)[0] ?? null;
}
