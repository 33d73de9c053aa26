import { fold } from './headline.ts';
import { type Element, type Page, textWithin } from './tree.ts';

/** Names are no longer. */
const LONGEST = 50;
/** So many links to the first page of a site are looked at. */
const MOST = 5;

/** What a page calls its own site, folded: behind its title, and in the links to the site's first page. */
export function siteNames(page: Page, title: string | null): ReadonlySet<string> {
  const [, ...behind] = (title ?? '').split(/\s[|\u2013\u2014·»-]\s/);
  const names = [behind.at(-1) ?? '', ...homeLinks(page).map((link) => nameIn(page, link))];
  return new Set(
    names
      .filter((name) => name.length <= LONGEST)
      .map(withoutArticle)
      .filter(Boolean),
  );
}

/** A name to compare: `The Daily Tarn` is `daily tarn`. */
export function withoutArticle(name: string): string {
  return fold(name).replace(/^the /, '');
}

function homeLinks(page: Page): Element[] {
  const links: Element[] = [];
  for (const element of page.elements) {
    if (element.name === 'a' && HOME.test(element.attributes.href ?? '')) links.push(element);
    if (links.length === MOST) break;
  }
  return links;
}

/** The text of a link, or what stands for its picture. */
function nameIn(page: Page, link: Element): string {
  const text = textWithin(page, link)
    .slice(0, LONGEST * 2)
    .trim();
  if (text !== '') return text;
  const picture = link.children.find((child) => child.kind === 'element' && child.name === 'img');
  return picture?.kind === 'element' ? (picture.attributes.alt ?? '') : '';
}

const HOME = /^(?:\/|(?:https?:)?\/\/[^/]+\/?|\/?index\.html?)$/i;
