import { endsSentence, endsStatement, type Measured, WIDE } from '../measure.ts';
import type { Element } from '../tree.ts';
import { as, type Case, isWithin, standsIn, type Verdict } from './rule.ts';

/** An article within or beside the article that holds the running text: another story. */
export function foreignArticle({ measured, layout }: Case): Verdict | null {
  const own = measured.around.find(({ name }) => name === 'article');
  if (!own || !layout.core || isWithin(layout.core, own) || layout.posts.has(own)) return null;
  const isOurs = layout.article
    ? isWithin(layout.article, own)
    : (layout.proseSizes.get(own) ?? 0) > layout.prose * 0.3;
  return isOurs ? null : as('teaser', 'in another article element');
}

/** One of several boxes of a kind, each with a picture or heading that is a link: other stories. */
export function card({ measured, layout }: Case): Verdict | null {
  const isCard = measured.around.some((element) => layout.cards.has(element));
  return isCard ? as('teaser', 'one of several boxes with links') : null;
}

/** A line that is nearly all link; but for addresses, cells, headings of running text, and names of a word or three. */
export function linkLine({ measured, blocks, index }: Case): Verdict | null {
  const { words, linkShare, block } = measured;
  if (linkShare < 0.7 || isLinkedParagraph(measured, blocks)) return null;
  if (/^h[1-6]$/.test(block.within.name)) {
    if (standsIn(measured, /^li$/)) return as('teaser', 'a heading that is a link, in a list');
    if (blocks[index + 1]?.prose) return null;
  }
  // Where words are not separated by spaces, the length of a link says nothing.
  if (words < 4 || WIDE.test(block.text)) return null;
  if (standsIn(measured, /^(?:table|blockquote)$/)) return null;
  if (block.text.length > 30 && endsSentence(block.text) && linkShare < 1) return null;
  return as('teaser', 'nearly all of it is a link');
}

/** A paragraph of the text that is one link: a sentence that stands as the other paragraphs do. */
function isLinkedParagraph({ block, around }: Measured, blocks: Case['blocks']): boolean {
  if (block.text.length < 60 || !endsStatement(block.text)) return false;
  const p = around.findIndex(({ name }) => name === 'p');
  if (p < 0 || around.some(({ name }) => name === 'li' || name === 'aside')) return false;
  const place = placeOf(around, p);
  return blocks.some((other) => {
    if (!other.prose) return false;
    return (
      placeOf(
        other.around,
        other.around.findIndex(({ name }) => name === 'p'),
      ) === place
    );
  });
}

/** How a paragraph stands: in what kind of element, of what class. */
function placeOf(around: readonly Element[], p: number): string | null {
  const [own, outer] = [around[p], around[p + 1]];
  if (!own || !outer) return null;
  return [own.attributes.class, outer.name, outer.attributes.class].join(' ');
}
