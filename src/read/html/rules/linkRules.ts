import type { Block } from '../blocks.ts';
import { isStatement, standingOf } from '../linkedParagraphs.ts';
import { endsSentence, type Measured, WIDE } from '../measure.ts';
import { ancestors } from '../tree.ts';
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
export function linkLine(c: Case): Verdict | null {
  const { measured, blocks, index } = c;
  const { words, linkShare, block } = measured;
  if (linkShare < 0.7 || isLinkedParagraph(c)) return null;
  if (/^h[1-6]$/.test(block.within.name)) {
    if (standsIn(measured, /^li$/)) return as('teaser', 'a heading that is a link, in a list');
    if (blocks[index + 1]?.prose || !leavesPage(block)) return null;
  }
  // Where words are not separated by spaces, the length of a link says nothing.
  if (words < 4 || WIDE.test(block.text)) return null;
  if (standsIn(measured, /^(?:table|blockquote)$/)) return null;
  if (block.text.length > 30 && endsSentence(block.text) && linkShare < 1) return null;
  return as('teaser', 'nearly all of it is a link');
}

/** Whether a link in a block leads to another page, or (false) all of them to places of this one. */
function leavesPage({ nodes }: Block): boolean {
  return nodes.some((node) => {
    const link =
      node.kind === 'text' ? [node.parent, ...ancestors(node.parent)].find(({ name }) => name === 'a') : null;
    return link?.attributes.href !== undefined && !link.attributes.href.startsWith('#');
  });
}

/** A paragraph of the text that is one link: a sentence that stands as the other paragraphs do, or between them. */
export function isLinkedParagraph({ measured: { block, around }, blocks, index }: Case): boolean {
  if (!/^(?:p|div)$/.test(block.within.name) || !isStatement(block.text)) return false;
  if (around.some(({ name }) => name === 'li' || name === 'aside')) return false;
  const { within, kind } = standingOf(block.within);
  const isAlike = (other: Measured) => other.prose && standingOf(other.block.within).kind === kind;
  if (blocks.some(isAlike)) return true;
  const isBeside = (other: Measured) => other.prose && standingOf(other.block.within).within === within;
  return blocks.slice(0, index).some(isBeside) && blocks.slice(index + 1).some(isBeside);
}
