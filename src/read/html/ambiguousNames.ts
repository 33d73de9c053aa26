import { type Furniture, furnitureIn, wordsOfName } from './furniture.ts';
import type { Element } from './tree.ts';

/** Words that name parts of a page, and what an article is about as well: `share`, `social-housing`, `comment-period`. */
const AMBIGUOUS = new Set(
  'share social comment sponsor sponsors popular follow rating ratings meta tags date published poll survey recommended'.split(
    ' ',
  ),
);

/** Words beside those in the names of parts of a page (`share-buttons`). */
const OF_PARTS = new Set(
  'above ad ads after aligncenter alignleft alignright alt animation app archive area article articles asset author authors banner bar before below big bio block blocks blog blurb body book bottom box btn button buttons byline c callout caption card cards cell center central chart col column columns component container content contents copy count counter coverage credits cta date default desc description desktop detail details disabled disclaimer div el element elementor embed embedded entry event events excerpt external face feature featured feed fixed float floating follow footer form frame full gallery global grid group guidelines head header headline helper hero hidden hide hint holder home hook icon icons id image images img in info inline inner input intro item items js kicker l label landing large latest layout left length lg like likes line lines link links list listing lists logo logos m main mark marketing md media menu message meta mid middle mobile mod module modules more most my name nav nested network networks new news note notes notice num offer on outer overlay page panel paragraph parent part parts pic picture pictures placement player plugin plus policies policy post posts pre preview primary print product products profile promo prompt quote reader readers red region reply right row rules s script secondary section segment sep set share sharing show side sidebar signup simple single site sites slide slider slot sm small snippet space spacer standard static sticky stories story sub subtitle summary tab table tabs tag tags teaser text theme thread thumb thumbnail tile title to tool toolbar tools top type ui unit up url us user v version video videos view views visible web wide widget wp wrap wrapped wrapper x xl xs y you your'.split(
    ' ',
  ),
);

/** So many letters of running text make a box of such a name a part of the article. */
const MUCH_TEXT = 200;
const SOME_TEXT = 60;

/**
 * How much running text shows that an element is of the article though a word in its name says otherwise; infinitely much where its
 * name is plain. One among the parts of the article, between them or like them, is believed sooner.
 */
export function textToBelieve(element: Element, found: Furniture | null, isAmong: boolean): number {
  if (isAmong && isOfSomethingElse(element)) return SOME_TEXT;
  if (found === null || !AMBIGUOUS.has(found.name)) return Number.POSITIVE_INFINITY;
  const { name, role } = found;
  if (role !== null && name !== 'popular' && name !== 'recommended') return Number.POSITIVE_INFINITY;
  if (wordsOfName(element).some((word) => goesOn(word, name))) return SOME_TEXT;
  return name === 'comment' ? Number.POSITIVE_INFINITY : MUCH_TEXT;
}

/** Whether each class and id that has a word of parts of a page goes on as none of those does (`widget-factory`). */
function isOfSomethingElse(element: Element): boolean {
  return wordsOfName(element).every((word) => {
    const found = furnitureIn(word);
    return found === null || goesOn(word, found.name);
  });
}

/** Whether a class or id begins with the word and goes on as no part of a page does. */
function goesOn(word: string, name: string): boolean {
  const lower = word.toLowerCase();
  if (!lower.startsWith(name) || !/^[-_]/.test(lower.slice(name.length))) return false;
  return lower
    .slice(name.length + 1)
    .split(/[-_]+/)
    .every((part) => part !== '' && !OF_PARTS.has(part) && !/\d/.test(part));
}
