import type { ArticleHead } from './articleHead.ts';
import { type DayOrder, datesIn, isoDate } from './dates.ts';
import type { Element, Page } from './tree.ts';
import { withGaps } from './withGaps.ts';

/** The dates that a page shows beside its headline: of publication and of changes, the likeliest first. */
export type VisibleDates = { published: string[]; modified: string[] };

/** Reads the dates of an article's head, those that are called published first; of each kind those for programs first. */
export function visibleDates(page: Page, head: ArticleHead, order: DayOrder): VisibleDates {
  const found = [...stampsIn(page, head, order), ...shownIn(page, head, order)];
  const of = (wanted: Kind) => found.filter(({ kind }) => kind === wanted).map(({ iso }) => iso);
  return { published: [...of('published'), ...of('unnamed')], modified: of('changed') };
}

type Kind = 'published' | 'changed' | 'another' | 'unnamed';
type Dated = { iso: string; kind: Kind };

/** What the words before a date make of it. */
function kindOf(label: string): Kind {
  if (CHANGED.test(label)) return 'changed';
  if (ANOTHER.test(label)) return 'another';
  return PUBLISHED.test(label) ? 'published' : 'unnamed';
}

const CHANGED =
  /\b(?:updated?|modified|edited|edit|revised|reviewed|changed|corrected|refreshed)\b[^.\d]{0,30}$/i;
const PUBLISHED = /\b(?:published|posted|publication|released?|issued|created|written)\b[^.\d]{0,30}$/i;
/** Of something else than the article. */
const ANOTHER =
  /\b(?:received|accepted|expires?|until|since|born|joined|event|starts?|ends?|deadline|due|until|member)\b[^.\d]{0,30}$/i;

/** Dates that elements give to programs (`<time datetime="…">`). */
function* stampsIn(page: Page, head: ArticleHead, order: DayOrder): Generator<Dated> {
  const seen = new Set<Element>();
  for (const { nodes } of head.lines) {
    for (const node of nodes) {
      for (const element of node.kind === 'text' ? [node.parent, node.parent.parent] : []) {
        if (!element || seen.has(element)) continue;
        seen.add(element);
        const iso = isoDate(stampOf(element), order);
        if (iso) yield { iso, kind: kindOfStamp(page, element) };
      }
    }
  }
}

/** What an element says to programs of its time. */
export function stampOf({ name, attributes }: Element): string | null {
  if (attributes.datetime) return attributes.datetime;
  return name === 'abbr' && /publish|date|updated/i.test(attributes.class ?? '')
    ? (attributes.title ?? null)
    : null;
}

/** What an element of a date says that it is the date of: by its names, in its text, or in the text before it. */
export function kindOfStamp(page: Page, element: Element): Kind {
  const { attributes, textStart, textEnd } = element;
  const names = `${attributes.itemprop ?? ''} ${attributes.class ?? ''} ${attributes.id ?? ''}`;
  if (/publish|entry-date|pubdate/i.test(names)) return 'published';
  if (/modif|update/i.test(names)) return 'changed';
  const inside = kindOf(page.text.slice(textStart, Math.min(textEnd, textStart + 60)).replace(/\d.*$/s, ''));
  return inside === 'unnamed' ? kindOf(page.text.slice(Math.max(0, textStart - 30), textStart)) : inside;
}

/** Dates that are only shown; what they are the dates of may stand on a line of its own above them. */
function* shownIn(page: Page, head: ArticleHead, order: DayOrder): Generator<Dated> {
  let above = '';
  for (const { nodes, text: plain } of head.lines) {
    const label = above;
    above = isDateLabel(plain) ? plain : '';
    if (plain.length > LONGEST || (SENTENCE.test(plain) && !LABELLED.test(plain))) continue;
    const text = withGaps(page, nodes, ' ').replace(/\s+/g, ' ').trim();
    let from = 0;
    for (const { start, end, iso } of datesIn(text, order)) {
      const kind = kindOf(text.slice(Math.max(from, start - 40), start));
      yield { iso, kind: kind === 'unnamed' && from === 0 ? kindOf(label) : kind };
      from = end;
    }
  }
}

/** Whether a line only says what the date below it is of. */
export function isDateLabel(line: string): boolean {
  return LABEL_ALONE.test(line);
}

const LABEL_ALONE =
  /^(?:(?:date|first|last|originally) )?(?:published|posted|publication|updated|modified|edited|revised|corrected|created|issued|released)(?: (?:on|at|date))?\s?:?$/i;

/** A line that gives a date is no longer, and no sentence but one about that date. */
const LONGEST = 200;
const SENTENCE = /\p{Ll}{3}[.?!]["”’]?$/u;
const LABELLED = /^\W{0,5}(?:first |last )?(?:published|posted|updated|written|created|received)\b/i;
