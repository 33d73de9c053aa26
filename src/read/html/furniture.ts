import type { ParagraphRole } from '../../data/index.ts';
import type { Element } from './tree.ts';

/** What class names and ids call parts of a page, as whole words; with the role of what stands there, null for none. */
const NAMED: readonly (readonly [ParagraphRole | null, RegExp])[] = (
  [
    [
      null,
      'ad ads advert advertisement advertising sponsor sponsors sponsored share sharing sharebar social newsletter subscribe subscription signup sign-in signin log-in login byline author authors bio credit credits slideshow gallery print-only d-none hidden visually-hidden sr-only screen-reader-text comment comments disqus breadcrumb breadcrumbs tags taglist menu nav navigation toolbar tools footer sidebar widget timestamp dateline pubdate date published meta copyright cookie cookies modal popup tooltip donate follow login rating ratings pagination pager poll survey',
    ],
    [
      'teaser',
      'promo promos promotion related recommended recommend recommendations recirc popular trending most-read most-popular readmore read-more read-next more-stories teaser teasers outbrain taboola zergnet also-read see-also',
    ],
    ['standfirst', 'standfirst dek deck subhead subheadline subtitle article-summary'],
  ] as const
).map(([role, names]) => [
  role,
  new RegExp(`(?:^|[\\s_-])(${names.replaceAll(' ', '|')})(?:$|[\\s_-])`, 'i'),
]);

/** A word in an element's class or id, and the role of its contents; null when they are not part of an article. */
export type Furniture = { name: string; role: ParagraphRole | null };

/** The word in an element's class or id that names a part of the page, and its role; null when no word does. */
export function furnitureOf(element: Element): Furniture | null {
  const { class: classes = '', id = '' } = element.attributes;
  return classes === '' && id === '' ? null : furnitureIn(`${classes} ${id}`);
}

/** The same of classes and ids by themselves. */
export function furnitureIn(classes: string): Furniture | null {
  const names = classes.replace(/([a-z])([A-Z])/g, '$1-$2').replace(INNOCENT, ' ');
  for (const [role, pattern] of NAMED) {
    const name = pattern.exec(names)?.[1];
    if (name) return { name: name.toLowerCase(), role };
  }
  const part = DISTINCTIVE.exec(names)?.[0];
  return part ? { name: part.toLowerCase(), role: null } : null;
}

/** An element's classes and id. */
export function wordsOfName({ attributes: { class: classes = '', id = '' } }: Element): string[] {
  return `${classes} ${id}`.split(/\s+/).filter(Boolean);
}

/** Names that hold one of the words and mean something else: how much is drawn, and posts that an article quotes. */
const INNOCENT = /overflow-(?:[xy]-)?hidden|social-?embeds?|embed-?social/gi;

/** Words that say as much when they are but a part of a name. */
const DISTINCTIVE =
  /gallery|slideshow|carousel|slider|newsletter|breadcrumb|advert|sponsored|outbrain|taboola|disqus|pagination|copyright|sharebar|share-?tools|social-?media/i;

/** Elements that Readability need not see: navigation, dialogs, banners, controls. */
export function isApparatus(element: Element): boolean {
  const role = element.attributes.role;
  if (role === 'navigation' || role === 'banner' || role === 'dialog') return true;
  return element.name === 'nav' || element.name === 'button' || element.name === 'select';
}
