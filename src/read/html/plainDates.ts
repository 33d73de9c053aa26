import type { ArticleHead } from './articleHead.ts';
import { blocksOf } from './blocks.ts';
import { type DayOrder, datesIn, isoDate } from './dates.ts';
import { type Page, textWithin } from './tree.ts';

/** Longer scripts are passed over. */
const LARGEST = 1_000_000;

/** The date of publication in a page's scripts (`"publishedAt": "2024-03-05"`), where they all give the same day. */
export function scriptDate(page: Page): string | null {
  const days = new Map<string, string>();
  for (const element of page.elements) {
    if (element.name !== 'script' || element.textEnd - element.textStart > LARGEST) continue;
    for (const { groups } of textWithin(page, element).matchAll(PUBLISHED)) {
      const date = isoDate(groups!.date);
      if (date !== null && !days.has(date.slice(0, 10))) days.set(date.slice(0, 10), date);
    }
  }
  return days.size === 1 ? [...days.values()][0]! : null;
}

const PUBLISHED =
  /["'](?:date_?published|(?:first_?)?published_?(?:at|on|date|time)|publish_?date|(?:first_?)?publication_?date|pub_?date|published_?date|date_?posted)["']\s{0,3}[:=]\s{0,3}["'](?<date>(?:19|20)\d\d[^"'<>\\{}[\]]{4,40})["']/gi;

/** The date alone in the last line of the page's only `article`, as letters and speeches end; null where it ends otherwise. */
export function endingDate(page: Page, { isOwn }: ArticleHead, order: DayOrder): string | null {
  const articles = page.elements.filter(({ name }) => name === 'article');
  if (articles.length !== 1) return null;
  const last = blocksOf(page, ({ parent }) => isOwn(parent), articles[0]!).at(-1)?.text ?? '';
  if (last.length > LONGEST) return null;
  const [date, another] = datesIn(last, order);
  if (date === undefined || another !== undefined) return null;
  const rest = `${last.slice(0, date.start)} ${last.slice(date.end)}`;
  return /\p{L}/u.test(rest.replace(LABEL, '')) ? null : date.iso;
}

/**
 * The date that a note anywhere on the page calls that of publication (`First published: 4 April 2016`), where all such notes give the same
 * day; null where none does.
 */
export function notedDate(page: Page, { isOwn }: ArticleHead, order: DayOrder): string | null {
  const lines = blocksOf(page, ({ parent }) => isOwn(parent), page.root).map(({ text }) => text);
  const days = new Map<string, string>();
  for (const [i, line] of lines.entries()) {
    if (line.length > LONGEST_NOTE || !NOTE.test(line)) continue;
    // The date may stand on the next line.
    const text = !/\d/.test(line) ? `${line} ${(lines[i + 1] ?? '').slice(0, LONGEST_NOTE)}` : line;
    const [date] = datesIn(text, order);
    const label = text.slice(0, date?.start);
    if (date && label.length <= LONGEST_LABEL) days.set(date.iso.slice(0, 10), date.iso);
  }
  return days.size === 1 ? [...days.values()][0]! : null;
}

const LONGEST_NOTE = 90;
const LONGEST_LABEL = 50;
/** Whether a line is a note of publication. */
export function isDateNote(line: string): boolean {
  return line.length <= LONGEST_NOTE && NOTE.test(line) && datesIn(line, 'day-first').length > 0;
}

/** What a note of publication begins with: `Posted`, `This story was first published`, `Report filed`. */
const NOTE =
  /^\W{0,3}(?:\(?re\)?-?|(?:(?:this|the) )?(?:story|article|post|piece|text|page|report|entry|item|release|column|interview) (?:was )?(?:first |originally )?|(?:first|originally) |date (?:of )?)?(?:published|printed|posted|publication|filed|uploaded|added|issued)\b/i;

/** A line that is a date alone is no longer. */
const LONGEST = 60;
/** What may stand beside the date. */
const LABEL = /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|published|posted|written|on|at)\b/gi;
