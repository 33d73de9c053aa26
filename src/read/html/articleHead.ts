import { type Block, blocksOf } from './blocks.ts';
import { fold } from './headline.ts';
import { ancestors, type Element, type Page, textWithin } from './tree.ts';

/** The part of a page around the article's headline, where it says who wrote the article and when. */
export type ArticleHead = {
  /** Its lines, from the headline on first, then those before it. */
  lines: readonly Block[];
  /** Whether an element is in no part of the page that is about other texts, or pictures. */
  isOwn(element: Element): boolean;
};

/** The head of the page's article; without lines where no headline is found. */
export function articleHead(page: Page, title: string | null): ArticleHead {
  const headline = headlineElement(page, title);
  const isOwn = outsideApart(headline);
  if (!headline) return { lines: [], isOwn };
  const [first, second] = longParagraphs(page, headline);
  const container = first
    ? ([...ancestors(headline)].find(({ end }) => end >= first.end) ?? page.root)
    : page.root;
  const limit = endOfText(page, headline, headline.textEnd + LONGEST);
  const end = Math.min(second?.start ?? limit, limit, container.end);
  const lines = blocksOf(page, (node) => node.start < end && isOwn(node.parent), container);
  const at = lines.findIndex(({ nodes }) => nodes[0]!.start >= headline.start);
  const split = at < 0 ? lines.length : at;
  const before = lines.slice(Math.max(0, split - BEFORE), split);
  return { lines: [...lines.slice(split, split + AFTER), ...before.toReversed()], isOwn };
}

/** So many lines before the headline and from it on are looked at. */
const BEFORE = 8;
const AFTER = 40;
/** Where no paragraph shows the end of a head, it ends after so many characters. */
const LONGEST = 1500;
/** A paragraph of so many characters is of the article, or its standfirst. */
const PARAGRAPH = 100;
/** Longer headings are not compared. */
const LONGEST_TITLE = 1000;

function headlineElement(page: Page, title: string | null): Element | null {
  const headings = page.elements.filter(
    (element) => /^h[1-3]$/.test(element.name) && element.textEnd - element.textStart < LONGEST_TITLE,
  );
  const first = headings.filter(({ name }) => name === 'h1');
  const wanted = title === null || title.length > LONGEST_TITLE ? '' : fold(title);
  if (wanted !== '') {
    const isTitle = (element: Element) => {
      const text = fold(textWithin(page, element));
      return text !== '' && (text === wanted || (text.length > wanted.length / 2 && wanted.includes(text)));
    };
    const folded = fold(title!.replace(SITE, ''));
    const found = first.find(isTitle) ?? onlyOf(page, first, folded) ?? headings.find(isTitle);
    if (found) return found;
    const similar = mostSimilar(page, headings, folded);
    if (similar) return similar;
  }
  return first.length === 1 ? first[0]! : null;
}

/** The only heading of the first rank, where it has words of the title: a section may be called as the page is. */
function onlyOf(page: Page, first: readonly Element[], title: string): Element | null {
  const [only, another] = first;
  return only && !another && commonWords(page, only, wordsOf(title)) >= LEAST_OF_ONLY ? only : null;
}

/** The heading that says the same as a title in other words: editors write one title for the page and another for search engines. */
function mostSimilar(page: Page, headings: readonly Element[], title: string): Element | null {
  const wanted = wordsOf(title);
  let best: { element: Element; common: number } | null = null;
  for (const element of headings) {
    const common = commonWords(page, element, wanted);
    const size = wordsOf(fold(textWithin(page, element))).size;
    const isSimilar = common >= LEAST_COMMON && common >= Math.min(size, wanted.size) / 2;
    if (isSimilar && common > (best?.common ?? 0)) best = { element, common };
  }
  return best?.element ?? null;
}

function commonWords(page: Page, element: Element, wanted: ReadonlySet<string>): number {
  return [...wordsOf(fold(textWithin(page, element)))].filter((word) => wanted.has(word)).length;
}

/** A heading and a title that have fewer words in common may be about different things. */
const LEAST_COMMON = 4;
/** The only heading of the first rank needs fewer to be the headline. */
const LEAST_OF_ONLY = 2;

/** What a page adds to a title: ` | The Orsa Mail`. */
const SITE = /\s[|–—-]\s[^|–—-]{2,40}$/u;

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}]{3,}/gu));
}

/** The first two paragraphs after the headline that are long. */
function longParagraphs(page: Page, headline: Element): Element[] {
  const found: Element[] = [];
  for (let index = headline.index + 1; index < page.elements.length && found.length < 2; index++) {
    const element = page.elements[index]!;
    if (element.name !== 'p' || element.start < headline.end) continue;
    if (element.textEnd - element.textStart >= PARAGRAPH) found.push(element);
  }
  return found;
}

/** Where the text of a page has so many characters. */
function endOfText(page: Page, from: Element, length: number): number {
  for (let index = from.index + 1; index < page.elements.length; index++) {
    const element = page.elements[index]!;
    if (element.textStart >= length) return element.start;
  }
  return page.source.length;
}

/** Whether an element is in no part of the page that is about other texts, or pictures; what holds the headline is no such part. */
function outsideApart(headline: Element | null): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  for (let at = headline; at; at = at.parent) known.set(at, true);
  const isOutside = (element: Element): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const result = !isApart(element) && (element.parent === null || isOutside(element.parent));
    known.set(element, result);
    return result;
  };
  return isOutside;
}

function isApart({ name, attributes }: Element): boolean {
  if (APART.has(name) || /VideoObject|ImageObject|Comment$/.test(attributes.itemtype ?? '')) return true;
  const named = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
  return named !== ' ' && name !== 'body' && name !== 'html' && OTHERS.test(named);
}

const APART = new Set(['nav', 'figure', 'figcaption', 'video', 'audio', 'blockquote', 'form', 'button']);
/** Names of parts with other texts: comments, teasers. */
const OTHERS =
  /(?:^|[\s_-])(?:comments?|commentlist|respond|related|recirc|recommended|most-?read|most-?popular|trending|popular|teasers?|promos?|more-(?:stories|news|from)|read-?(?:next|more)|also-read|latest|newsletter|breadcrumbs?|ticker|video-(?:date|meta))(?:$|[\s_-])(?!meta)/i;
