import type { Person } from '../data/index.ts';
import { wordsOfId } from '../text/wordsOfId.ts';
import { knownPerson, type RoleInput } from './known.ts';

/** A tag of a TEI list, with its name and attributes; the list is flat enough to be read tag by tag. */
const TAG = /<(\/?)([\w.:-]{1,40})(?=[\s/>])([^<>]{0,1000})>/g;
const ATTRIBUTE = /(?<=\s)([\w:.-]{1,40})=(?:"([^"]{0,500})"|'([^']{0,500})')/g;

/** The bodies that identifiers of ParlaMint mean, where the list does not say. */
const BODIES: ReadonlyMap<string, string> = new Map([
  ['parliament.hc', 'House of Commons'],
  ['hc', 'House of Commons'],
  ['parliament.hl', 'House of Lords'],
  ['hl', 'House of Lords'],
]);

/** Whether a text is a TEI list of people (ParlaMint’s `listPerson`). */
export function isListPerson(text: string): boolean {
  return /^\s*<(?:[^<>]|<[!?])/.test(text.slice(0, 200)) && /<listPerson[\s>]/.test(text);
}

/** The people of a list, each with where it stands. */
export function* listedPeople(text: string): Generator<{ where: string; read: () => Person }> {
  const organizations = organizationsIn(text);
  let number = 0;
  for (let at = text.search(/<person[\s>]/); at >= 0; ) {
    const end = text.indexOf('</person>', at);
    const stop = end < 0 ? text.length : end;
    const entry = text.slice(at, stop);
    number += 1;
    yield { where: `person ${number}`, read: () => personOf(entry, organizations) };
    const next = text.slice(stop).search(/<person[\s>]/);
    at = next < 0 ? -1 : stop + next;
  }
}

/** @throws RangeError where a person has no name */
function personOf(entry: string, organizations: ReadonlyMap<string, string>): Person {
  const roles: RoleInput[] = [];
  const names: { given: string[]; family: string[]; plain: string }[] = [];
  let [id, gender, born, died] = ['', null as string | null, null as string | null, null as string | null];
  const identifiers: Record<string, string> = {};
  for (const { index, 1: slash, 2: tag = '', 3: rest = '', 0: whole } of entry.matchAll(TAG)) {
    if (slash) continue;
    const of = attributesOf(rest);
    const words = decoded(entry.slice(index + whole.length).split('<', 1)[0]!);
    if (tag === 'person') id = of['xml:id'] ?? '';
    else if (tag === 'persName') names.push({ given: [], family: [], plain: words });
    else if (tag === 'forename') names.at(-1)?.given.push(words);
    else if (tag === 'surname') names.at(-1)?.family.push(words);
    else if (tag === 'nameLink') names.at(-1)?.family.unshift(words);
    else if (tag === 'sex') gender = of.value ?? words;
    else if (tag === 'birth') born = of.when ?? null;
    else if (tag === 'death') died = of.when ?? null;
    else if (tag === 'idno' && of.type && of.subtype !== 'handle') identifiers[of.subtype ?? of.type] = words;
    else if (tag === 'affiliation') {
      const ref = (of.ref ?? '').replace(/^#/, '').split(/\s+/)[0]!;
      const body = organizations.get(ref) ?? BODIES.get(ref.toLowerCase()) ?? (ref || null);
      const isParty = /^party\./i.test(ref);
      roles.push({
        title: of.role ?? 'member',
        organization: body,
        party: isParty ? body : null,
        from: of.from ?? of.when ?? null,
        to: of.to ?? of.when ?? null,
      });
    }
  }
  const forms = names.map(({ given, family, plain }) => [...given, ...family].join(' ').trim() || plain);
  return knownPerson({
    name: forms[0] ?? '',
    // What the identifier spells is how a transcript without a list names the speaker.
    aliases: [...forms.slice(1), spelled(id)],
    ...{ gender, born, died, roles },
    identifiers: { ...identifiers, ...(id ? { parlamint: id } : {}) },
  });
}

function organizationsIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of text.split(/<org(?=\s)/).slice(1)) {
    const [head = '', ...rest] = entry.slice(0, 4000).split('>');
    const id = attributesOf(head)['xml:id'];
    const name = /<orgName[^<>]{0,200}>([^<>]{1,200})<\/orgName>/.exec(rest.join('>'))?.[1];
    if (id && name) found.set(id, decoded(name));
  }
  return found;
}

function attributesOf(rest: string): Record<string, string> {
  return Object.fromEntries(
    [...rest.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [name!, decoded(double ?? single ?? '')]),
  );
}

/** `AnaRuiz` as `Ana Ruiz`. */
function spelled(id: string): string {
  return wordsOfId(id)
    .map((span) => id.slice(...span))
    .join(' ');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (whole, decimal, hex, name) => {
      if (name) return NAMED[name]!;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\s+/g, ' ')
    .trim();
}
