import { jsonFormat } from './jsonFormat.ts';
import { mailFormat } from './mailFormat.ts';
import { xmlFormat } from './xmlFormat.ts';

/** Something that is text and no article, and what its owner can do instead. */
export type OtherFormat = { name: string; advice: string };

/** The format of a text that is neither HTML nor prose: a feed, data, subtitles, a stored page. Null where it may be an article. */
export function otherFormat(text: string): OtherFormat | null {
  const start = text.slice(0, HEAD).trimStart();
  const name = FORMATS.find(([, pattern]) => pattern.test(start))?.[0];
  if (name !== undefined) return { name, advice: ADVICE };
  const found = xmlFormat(text) ?? jsonFormat(text) ?? mailFormat(start);
  return found === null ? null : { name: found, advice: / feed$/.test(found) ? FEED_ADVICE : ADVICE };
}

/** No format needs more than so many characters to be known by its beginning. */
const HEAD = 4096;

const ADVICE = 'onrecord reads articles as plain text, HTML, PDF, DOCX or RTF';
const FEED_ADVICE = 'give onrecord the addresses of the articles in it';

const FORMATS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a WARC file (stored web pages)', /^WARC\/\d/],
  ['an ARC file (stored web pages)', /^filedesc:\/\//],
  ['an Office file of the old kind, or an encrypted one', /^\u00d0\u00cf.\u00e0/s],
  ['a calendar (iCalendar)', /^BEGIN:VCALENDAR\b/],
  ['a card of addresses (vCard)', /^BEGIN:VCARD\b/],
  ['LaTeX', /^\\documentclass\b/],
  ['PostScript', /^%!PS\b/],
];
