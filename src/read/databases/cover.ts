import { datesIn } from '../html/dates.ts';
import type { ExportLine } from './exportLine.ts';

/** Lines of the page that Nexis puts before the articles. */
const COVER =
  /^(?:User Name|Date and Time|Job Number|Documents? \(\d{1,5}\)|Client\/Matter|Search Terms?|Search Type|Narrowed by|Content Type)\b/i;
/** No cover page is longer. */
const MOST = 3000;

/** How many lines come before the first article, with the list of the documents; 0 where there is no such page. */
export function contentsAbove(lines: readonly ExportLine[]): number {
  const covers = lines.slice(0, MOST).flatMap(({ text }, line) => (COVER.test(text) ? [line] : []));
  if (covers.length < 2) return 0;
  const titles = lines
    .slice(0, MOST)
    .flatMap(({ text }, line) => (/^1\. /.test(text) && line > covers[0]! ? [text.slice(3).trim()] : []));
  const repeated = lines.findIndex(
    ({ text }, line) => line > covers[0]! && text !== '' && titles.includes(text),
  );
  if (repeated > 0) return repeated;
  // Title, publisher and date are the three lines that begin an article.
  const last = covers.at(-1)!;
  const date = lines.findIndex(({ text }, line) => line > last + 2 && text.length < 60 && isDate(text));
  return date < 0 ? last + 1 : Math.max(last + 1, date - 2);
}

/** Whether a line is a date and nothing else but a weekday and a time. */
export function isDate(text: string): boolean {
  const [found] = datesIn(text, null, 1700);
  if (!found) return false;
  const rest = `${text.slice(0, found.start)} ${text.slice(found.end)}`;
  return (
    rest
      .replace(
        /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:GMT|BST|UTC|[ECMP][SD]T)\b|\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?/gi,
        '',
      )
      .replace(/[\s.,;()|-]/g, '') === ''
  );
}
