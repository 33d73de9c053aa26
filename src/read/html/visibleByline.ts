import type { ArticleHead } from './articleHead.ts';
import { type Block, blocksOf } from './blocks.ts';
import { APART, type Byline, beginsAsByline, bylineNames, isPerson, labelAlone } from './bylineNames.ts';
import type { Element, Page, TextNode } from './tree.ts';
import { withGaps } from './withGaps.ts';

/** Lines of more characters are no bylines. */
const LONGEST = 200;

/** The writers whom a page names beside its headline. */
export function visibleByline(page: Page, { lines }: ArticleHead): Byline {
  const people: string[] = [];
  let other: string | null = null;
  let label: boolean | null = null;
  let last = Number.POSITIVE_INFINITY;
  for (const [index, line] of lines.entries()) {
    if (index > last + NEAR) break;
    const before = label;
    label = line.text.length <= 60 ? labelAlone(line.text) : null;
    if (label !== null || before === false || line.text.length > LONGEST) continue;
    const text = withGaps(page, line.nodes, APART);
    const isLabelled = before === true || beginsAsByline(text);
    const found = isLabelled ? bylineNames(text) : namedIn(page, line);
    if (found) {
      people.push(...found.people);
      other ??= found.other;
    }
    if (people.length > 0) last = Math.min(last, index);
  }
  if (people.length > 0 || other !== null) return { people, other };
  const signed = lines.find((line, index) => isSigned(line, lines[index - 1], lines[index + 1]));
  return { people: signed ? bylineNames(signed.text).people : [], other: null };
}

/** Writers of one article are named in lines not farther from each other. */
const NEAR = 3;

/** The names in the parts of a line that are in elements named for writers; null where it has none. */
function namedIn(page: Page, { nodes }: Block): Byline | null {
  const pieces: Block['nodes'][] = [];
  let last: Element | null = null;
  for (const node of nodes) {
    const element = node.kind === 'text' ? bylineAround(node.parent) : null;
    if (element !== null && element === last) pieces.at(-1)!.push(node);
    else if (element !== null) pieces.push([node]);
    last = element;
  }
  const text = pieces.map((piece) => withGaps(page, piece, APART)).join(APART);
  return text.trim() === '' ? null : bylineNames(text);
}

/** Whether a line is a name alone: in bold above the text, or beside the date. */
function isSigned(
  { nodes, text, within }: Block,
  previous: Block | undefined,
  next: Block | undefined,
): boolean {
  if (/^h\d$/.test(within.name) || text.length > 60 || !areNames(text)) return false;
  const isDated = (line: Block | undefined) =>
    line !== undefined &&
    line.text.length <= 60 &&
    /\b(?:19|20)\d\d\b|\bmin(?:ute)?s? read\b/.test(line.text);
  if (isDated(previous) || isDated(next)) return true;
  const isBold = nodes.every(
    (node) => node.kind === 'element' || /^(?:strong|b)$/.test(node.parent.name) || isBlank(node),
  );
  return isBold && (next?.text.length ?? 0) >= 100;
}

/** Whether a text is names, and at most what may stand behind them (`Greta Pike | The Daily Tarn`). */
function areNames(text: string): boolean {
  const [names, house = '', another] = text.split(/\s[|•·]\s/);
  if (another !== undefined || /^\p{Ll}|[.?!]$|\d/u.test(house)) return false;
  return names!.split(/\/|, | and | & /).every((name) => isPerson(name.trim()));
}

function isBlank({ entity, start, end }: TextNode): boolean {
  return entity === '\u00a0' || end - start <= 1;
}

/** The innermost element around one, itself included, that is named for a writer; null where one named for something of a writer is nearer. */
function bylineAround(element: Element): Element | null {
  for (let at: Element | null = element, steps = 0; at && steps < 6; at = at.parent, steps++) {
    if (isByline(at)) return at;
    if (BESIDE.test(namesOf(at))) return null;
  }
  return null;
}

/** Whether an element is named for a writer. */
export function isByline(element: Element): boolean {
  const { attributes, name } = element;
  if (name === 'meta' || name === 'link' || name === 'body' || name === 'html' || name === 'script')
    return false;
  if (/(?:^|\s)author(?:\s|$)/.test(attributes.rel ?? '') || attributes.itemprop === 'author') return true;
  if (name === 'a' && WRITERS.test(attributes.href ?? '')) return true;
  const names = namesOf(element);
  return names !== '' && BYLINE.test(names) && !BESIDE.test(names);
}

function namesOf({ attributes }: Element): string {
  const names = `${attributes.class ?? ''} ${attributes['data-testid'] ?? ''}`;
  return names === ' ' ? '' : names.replace(/([a-z])([A-Z])/g, '$1-$2');
}

const BYLINE =
  /(?:^|[\s_-])(?:by-?lines?|authors?|author-?(?:name|text|link)s?|writers?|contributors?|reporters?|columnists?)(?:$|[\s_-])|author-?name/i;
/** Parts of a byline that name no writer. */
const BESIDE =
  /(?:^|[\s_-])(?:bio(?:graphy)?|titles?|position|role|job|desc(?:ription)?|social|twitter|e?mail|follow|count|image|avatar|photo|label|more|share|tooltip|popup|popover|comments?|read-?time)(?:$|[\s_-])/i;
const WRITERS =
  /\/(?:authors?|writers?|staff|contributors?|reporters?|columnists?|journalists?|byline|by)\/[^/]/i;

/** The writers in the first byline elsewhere on the page: where it has several, the others may be of other articles. */
export function bylineElsewhere(page: Page, { isOwn }: ArticleHead): Byline {
  for (const element of page.elements) {
    if (element.textEnd - element.textStart > LONGEST * 2 || !isByline(element) || !isOwn(element)) continue;
    const text = blocksOf(page, () => true, element)
      .map(({ nodes }) => withGaps(page, nodes, APART))
      .join(APART);
    if (text === '' || text.length > 120) continue;
    const found = bylineNames(text);
    if (found.people.length > 0 || found.other !== null) return found;
  }
  return { people: [], other: null };
}
