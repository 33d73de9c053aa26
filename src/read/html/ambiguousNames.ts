import type { Furniture } from './furniture.ts';
import type { Element } from './tree.ts';

/** Words that name parts of a page, and what an article is about as well: `share`, `social-housing`, `comment-period`. */
const AMBIGUOUS = new Set(
  'share social comment sponsor sponsors popular follow rating ratings meta tags date published poll survey recommended'.split(
    ' ',
  ),
);

/** Words behind those in the names of parts of a page (`share-buttons`). */
const OF_PARTS = new Set(
  'ad ads area author authors bar block body box btn button buttons container content count counter date disabled embed face feed follow footer form group grid head header holder icon icons image images info inner item items label like likes link links list listing logo logos main media menu meta module name nav network networks outer page panel plugin posts product products reply section share sharing sites slider slot stories story tab tag tags text thread title tool toolbar tools top unit widget wrap wrapper policy policies guidelines rules notice disclaimer about help prompt cta message promo offer xs sm md lg xl'.split(
    ' ',
  ),
);

/** So many letters of running text make a box of such a name a part of the article. */
const MUCH_TEXT = 200;
const SOME_TEXT = 60;

/** How much running text shows that an element with such a name is of the article; infinitely much where its name is plain. */
export function textToBelieve(element: Element, { name, role }: Furniture): number {
  if (!AMBIGUOUS.has(name) || (role !== null && name !== 'popular' && name !== 'recommended'))
    return Number.POSITIVE_INFINITY;
  const isLonger = `${element.attributes.class ?? ''} ${element.attributes.id ?? ''}`
    .toLowerCase()
    .split(/\s+/)
    .some((word) => isOfSomethingElse(word, name));
  if (isLonger) return SOME_TEXT;
  return name === 'comment' ? Number.POSITIVE_INFINITY : MUCH_TEXT;
}

/** Whether a class begins with the word and goes on as no part of a page does. */
function isOfSomethingElse(word: string, name: string): boolean {
  const [first, ...rest] = word.split(/[-_]+/);
  return (
    first === name &&
    rest.length > 0 &&
    !rest.some((part) => OF_PARTS.has(part) || part === '' || /\d/.test(part))
  );
}
