import { isFirstName } from '../../english/firstNames.ts';
import { beginsAsByline, bylineNames, isPerson } from '../html/bylineNames.ts';
import { datesIn, isoDate } from '../html/dates.ts';
import { isDate } from './cover.ts';
import type { ExportLine } from './exportLine.ts';

/** What lines without labels above an article say about it. */
export type UnlabelledHead = {
  /** Lines of the title. */
  readonly title: readonly number[];
  readonly byline: number | null;
  readonly publisher: number | null;
  readonly date: number | null;
  readonly time: number | null;
  readonly section: number | null;
};

const NOTHING: UnlabelledHead = {
  ...{ title: [], byline: null, publisher: null, date: null, time: null, section: null },
};

/** `Byrne, Aoife. The Northern Echoist; Carrick [Carrick]. 18 Jan 2016: 7.`, as ProQuest's short form has it below the title. */
const CITATION = /\[[^[\]]{1,60}\].{0,6}\d{1,2} \w{3,9} \d{4}/;

/** Factiva writes it below the title and the writers. */
export const WORDS = /^\d{1,3}(?:[,.]?\d{3})? words$/i;
export const COPYRIGHT =
  /^(?:copyright|\(c\)|©|&copy;)(?=[\s\d]|$)|all rights reserved\.?$|^(?:©|copyright)\b/i;
const EDITION =
  /\bedition\b|^correction appended$|^(?:first|final|late|early|metro|city|national|weekend|sunday|morning|evening)$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:section|pg|page)\b|^\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?$|^https?:\S+$|^version:?\s?\d+$|^delivered by newstex$|^clip ref\b/i;
/** A line with nothing but the number of the export's own page. */
export const PAGE = /^page \d{1,5}(?: of \d{1,5})?$/i;

/** Which of the lines above an article are what. Nexis puts publisher and date first or after the title, Factiva the number of words. */
export function unlabelledHead(head: readonly ExportLine[], isTitled: boolean): UnlabelledHead {
  const lines = head.map(({ text }) => text);
  const words = lines.findIndex((text) => WORDS.test(text));
  const found = words > 0 ? byWords(lines, words) : byDate(lines, isTitled);
  const cited = lines.findIndex((text, i) => i > 0 && CITATION.test(text));
  if (cited > 0)
    return { ...found, title: found.title.filter((i) => i < cited), byline: found.byline ?? cited };
  // A title may take two lines.
  const next = (found.title.at(-1) ?? -2) + 1;
  const goesOn =
    found.title.length === 1 &&
    head[next]?.isApart === false &&
    !EDITION.test(lines[next]!) &&
    next !== found.byline &&
    next !== found.publisher &&
    next !== words;
  return goesOn ? { ...found, title: [...found.title, next] } : found;
}

/** `Mayor promises a ferry` · `Ana Ruiz` · `812 words` · `5 March 2024` · `10:15` · `The Harbour Times`. */
function byWords(lines: readonly string[], words: number): UnlabelledHead {
  const above = lines.slice(0, words);
  const isByline = (text: string) =>
    beginsAsByline(text) || (bylineNames(text).people.length > 0 && text.length < 80);
  const byline = above.length > 1 && isByline(above.at(-1)!) ? above.length - 1 : null;
  const rest = above.slice(0, byline ?? above.length);
  const hasSection =
    rest.length > 1 && rest[0]!.length < 40 && !/[.!?]$/.test(rest[0]!) && rest[0]!.split(' ').length < 4;
  const first = hasSection ? 1 : 0;
  const date = lines.findIndex((text, i) => i > words && isDate(text));
  const time = date > 0 && /^\d{1,2}:\d\d(?: \w{2,4})?$/.test(lines[date + 1] ?? '') ? date + 1 : null;
  const publisher = date > 0 ? (time ?? date) + 1 : -1;
  return {
    title: rest.map((_, i) => i).slice(first),
    ...{ byline, section: hasSection ? 0 : null, time },
    date: date > 0 ? date : null,
    publisher: publisher > 0 && publisher < lines.length ? publisher : null,
  };
}

/** `The Harbour Times` · `March 5, 2024 Tuesday` · `Mayor promises a ferry`, or the title first. */
function byDate(lines: readonly string[], isTitled: boolean): UnlabelledHead {
  const date = lines.findIndex((text) => isDate(text) || isDatedEdition(text));
  const isOwn = (i: number) => !COPYRIGHT.test(lines[i]!) && !PAGE.test(lines[i]!);
  const all = lines.map((_, i) => i).filter(isOwn);
  if (date < 0) return { ...NOTHING, title: all.filter((i) => !EDITION.test(lines[i]!)).slice(0, 2) };
  const above = all.filter((i) => i < date);
  const below = all.filter((i) => i > date && !EDITION.test(lines[i]!));
  const last = above.at(-1) ?? null;
  if (isTitled) return { ...NOTHING, publisher: last, date };
  if (above.length > 1) return { ...NOTHING, title: above.slice(0, -1), publisher: last, date };
  const [title, ...rest] = below;
  const byline = rest.find((i) => beginsAsByline(lines[i]!) || isPerson(lines[i]!)) ?? null;
  if (title === undefined && last !== null) return { ...NOTHING, title: [last], date };
  return { ...NOTHING, title: title === undefined ? [] : [title], byline, publisher: last, date };
}

/** `March 5, 2024 Tuesday Final Edition`. */
function isDatedEdition(text: string): boolean {
  const [found] = datesIn(text, null, 1900);
  return found?.start === 0 && EDITION.test(text.slice(found.end));
}

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?/i;

/** A date of a database's head: the articles may be old. */
export function headDate(text: string, time: string | null = null): string | null {
  const day = text
    .replace(WEEKDAY, ' ')
    .replace(/\s{2,}/g, ' ')
    .trim();
  const [found] = datesIn(time === null ? day : `${day} ${time}`, null, 1900);
  return found?.iso ?? isoDate(text);
}

/** Writers of a byline: `By Ana Ruiz and Leo Sand`, `Ruiz, Ana; Sand, Leo`. */
export function writersOf(text: string): string[] {
  const cited = CITATION.test(text) ? /^(?<writer>[^.]{3,60}?)\. /.exec(text)?.groups?.writer : undefined;
  if (cited !== undefined) return [unInverted(cited)].filter((name) => name !== null);
  const inverted = text.split(/\s?[;|]\s?/).map((part) => unInverted(part.trim()));
  if (inverted.every((name) => name !== null)) return inverted;
  const { people, other } = bylineNames(text);
  if (people.length > 0) return people;
  return other === null || /^(?:anonymous|unknown|no author|none)\b/i.test(other) ? [] : [other];
}

const INVERTED =
  /^(?<last>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?), (?<first>\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2})$/u;

/** `Ana Ruiz` of `Ruiz, Ana`; null for `Ana Ruiz, Staff Writer` and `Ana Ruiz, Leo Sand`. */
function unInverted(part: string): string | null {
  const { last, first } = INVERTED.exec(part.replace(/(?<=\p{Ll})\.$/u, ''))?.groups ?? {};
  if (!last || !first || !isPerson(`${first} ${last}`)) return null;
  const isGiven = (words: string) => isFirstName(words.split(' ')[0]!.toLowerCase());
  return last.includes(' ') && (isGiven(last) || !isGiven(first)) ? null : `${first} ${last}`;
}
