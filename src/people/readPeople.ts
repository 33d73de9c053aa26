import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { joinPeople, type Person } from '../data/index.ts';
import { csvPerson, csvRows } from './csv.ts';
import { isLegislators, legislator } from './legislators.ts';
import { isListPerson, listedPeople } from './listPerson.ts';
import { isPopolo, popoloReader } from './popolo.ts';
import { entitiesOf, isHuman, wikidataPerson } from './wikidata.ts';

export type PeopleFormat = 'csv' | 'popolo' | 'wikidata' | 'legislators' | 'tei';

/** A people list as it was read; `troubles` name the entries that could not be. */
export type PeopleFile = {
  readonly format: PeopleFormat;
  readonly people: readonly Person[];
  readonly troubles: readonly { readonly where: string; readonly message: string }[];
};

type Entry = { readonly where: string; readonly read: () => Person };

/**
 * Reads a people list: CSV, Popolo JSON, Wikidata entities, congress-legislators YAML (or JSON), or a TEI `listPerson`; detects the format.
 * Returns null when it is in none of these formats. Never throws on any text.
 */
export function readPeople(text: string): PeopleFile | null {
  const source = sourceOf(text);
  if (!source) return null;
  const people: Person[] = [];
  const troubles: { where: string; message: string }[] = [];
  for (const { where, read } of source.entries) {
    try {
      people.push(read());
    } catch (error) {
      troubles.push({ where, message: messageOf(error) });
    }
  }
  return { format: source.format, people: joinPeople(people), troubles };
}

function sourceOf(text: string): { format: PeopleFormat; entries: Entry[] } | null {
  if (isListPerson(text)) return { format: 'tei', entries: [...listedPeople(text)] };
  const value = parsed(text);
  const listed = (all: readonly unknown[], read: (entry: unknown) => Person): Entry[] =>
    all.map((entry, i) => ({ where: `entry ${i + 1}`, read: () => read(entry) }));
  if (isLegislators(value)) return { format: 'legislators', entries: listed(value, legislator) };
  if (isPopolo(value)) {
    let read: ReturnType<typeof popoloReader>;
    try {
      read = popoloReader(value);
    } catch {
      return null;
    }
    return { format: 'popolo', entries: listed(value.persons, read) };
  }
  const entities = entitiesOf(value);
  if (entities) {
    const humans = [...entities].filter(([, entity]) => isHuman(entity));
    return {
      format: 'wikidata',
      entries: humans.map(([where, entity]) => ({ where, read: () => wikidataPerson(entity, entities) })),
    };
  }
  if (value !== undefined && typeof value !== 'string') return null;
  const entries = csvEntries(text);
  return entries && { format: 'csv', entries };
}

/** The lines of a CSV; where it cannot be taken apart, the one that says why. */
function csvEntries(text: string): Entry[] | null {
  try {
    const rows = csvRows(text);
    return rows?.map(({ line, cells }) => ({ where: `line ${line}`, read: () => csvPerson(cells) })) ?? null;
  } catch (error) {
    const broken = () => {
      throw error;
    };
    return [{ where: 'the CSV', read: broken }];
  }
}

/** The value of JSON, JSON Lines or YAML; undefined when the text is in none of these formats. */
function parsed(text: string): unknown {
  const start = text.trimStart()[0] ?? '';
  if ('{['.includes(start)) {
    try {
      return JSON.parse(text);
    } catch {
      return linesOf(text);
    }
  }
  if (!beginsList(text)) return undefined;
  try {
    return parseYaml(text, { schema: 'core', maxAliasCount: 0, logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

/** Whether YAML is a list: the first line that is no comment, no `---` and not blank is an entry. */
function beginsList(text: string): boolean {
  for (const [line] of text.matchAll(/\S[^\n]*/g)) {
    if (!line.startsWith('#') && !line.startsWith('---')) return line.startsWith('- ');
  }
  return false;
}

/** Objects one a line, as dumps have them: with a bracket before and after, and commas at their ends. */
function linesOf(text: string): unknown[] | undefined {
  try {
    return text
      .split('\n')
      .map((line) => line.trim().replace(/,$/, ''))
      .filter((line) => line !== '' && line !== '[' && line !== ']')
      .map((line): unknown => JSON.parse(line));
  } catch {
    return undefined;
  }
}

function messageOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [first] = error.issues;
    return `${first?.path.join('.') || 'entry'}: ${first?.message}`;
  }
  return (error as Error).message;
}
