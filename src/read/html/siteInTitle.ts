import { fold } from './headline.ts';

/** A mark between a title and the name of the site, with white space on both sides. */
const MARK = /(?<=\s)[|\u2013\u2014·»-](?=\s)/g;
/** Marks that a site's name does not have; a hyphen it may. */
const NOT_IN_NAME = /[|\u2013\u2014·»]/g;
/** What comes before the mark is a title from so many characters on. */
const SHORTEST = 8;

/** A title without the name of the site behind it (`Bridge stays shut | The Daily Tarn`), where the publisher is called so. */
export function withoutSite(title: string, publisher: string | null): string {
  const mark = markIn(title);
  if (mark < 0 || publisher === null) return title;
  const site = fold(title.slice(mark + 1));
  const house = fold(publisher);
  return site !== '' && (house.includes(site) || site.includes(house))
    ? title.slice(0, mark).trimEnd()
    : title;
}

/** The offset of the first mark after which only a name may follow; -1 when there is no such mark. */
function markIn(title: string): number {
  const last = [...title.matchAll(NOT_IN_NAME)].at(-1)?.index ?? 0;
  for (const { index } of title.matchAll(MARK)) {
    if (index < last) continue;
    const before = title.slice(0, index).trimEnd();
    if (/[\n\r\u2028\u2029]/.test(before)) return -1;
    if (before.length >= SHORTEST) return index;
  }
  return -1;
}
