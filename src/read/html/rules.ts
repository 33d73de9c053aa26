import type { ParagraphRole } from '../../data/index.ts';
import { furnitureOf } from './furniture.ts';
import { fold, isHeadline } from './headline.ts';
import type { Layout } from './layout.ts';
import { endsSentence, type Measured, WIDE } from './measure.ts';
import type { Element, Page } from './tree.ts';
import { textWithin } from './tree.ts';

/** What a block is: a paragraph of the article with a role, or (`role` null) no part of it. */
export type Verdict = { role: ParagraphRole | null; why: string | null };

/** What a rule may look at. */
export type Case = {
  page: Page;
  blocks: readonly Measured[];
  index: number;
  measured: Measured;
  layout: Layout;
  /** The article's title, folded; and its writers' names. */
  title: string | null;
  byline: readonly string[];
};

export type Rule = (c: Case) => Verdict | null;

const out = (why: string): Verdict => ({ role: null, why });
const as = (role: ParagraphRole, why: string | null = null): Verdict => ({ role, why });

/** The rules, in order: the first that has a verdict decides. */
export const RULES: readonly Rule[] = [
  headline,
  figure,
  furniture,
  foreignArticle,
  dateLine,
  bylineLine,
  linkLine,
  card,
  besidePicture,
  outsideParagraphs,
  afterCore,
  standfirst,
  beforeText,
  byElement,
];

export function headline({ measured, title, layout, index }: Case): Verdict | null {
  if (layout.first >= 0 && index > layout.first) return null;
  if (!isHeadline(measured, title)) return null;
  return as('heading', `headline: ${measured.block.within.name}`);
}

export function figure({ measured }: Case): Verdict | null {
  for (const { name, attributes } of measured.around) {
    if (name === 'blockquote' || name === 'table' || name === 'body') return null;
    if (name === 'figcaption') return as('caption', 'in figcaption');
    if (name === 'figure' && !measured.prose) return as('caption', 'in figure');
    if (/(?:^|[\s_-])captions?(?:$|[\s_-])/i.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`)) {
      return as('caption', 'in an element called caption');
    }
  }
  return null;
}

export function furniture({ measured, layout }: Case): Verdict | null {
  for (const element of measured.around) {
    if (element.name === 'body') return null;
    const found = furnitureOf(element);
    if (found && (layout.sizes.get(element) ?? 0) < layout.total * 0.15) {
      return { role: found.role, why: `in an element called ${found.name}` };
    }
  }
  return null;
}

/** An article within or beside the article that holds the running text: another story. */
export function foreignArticle({ measured, layout }: Case): Verdict | null {
  const own = measured.around.find(({ name }) => name === 'article');
  if (!own || !layout.core || isWithin(layout.core, own)) return null;
  if (layout.article ? isWithin(layout.article, own) : (layout.proseSizes.get(own) ?? 0) > layout.prose * 0.3)
    return null;
  return as('teaser', 'in another article element');
}

export function dateLine({ measured, page, index, layout }: Case): Verdict | null {
  const { block, words } = measured;
  if (words > 16 || measured.prose || measured.around.some(({ name }) => name === 'blockquote')) return null;
  if (index > layout.first && index < layout.last && block.within.name === 'p') return null;
  const stamp = block.nodes.some((node) => node.kind === 'text' && isInTime(node.parent));
  if (stamp && words <= 12) return out('a date');
  void page;
  if (endsSentence(block.text)) return null;
  if (
    /\b(?:19|20)\d\d\b/.test(block.text) &&
    /\b\d{1,2}(?:st|nd|rd|th)?\b|\d\d:\d\d/.test(block.text.replace(/\b(?:19|20)\d\d\b/, ''))
  ) {
    return out('a date');
  }
  if (/\b\d{1,2}:\d\d\b/.test(block.text) && words <= 8) return out('a time of day');
  return null;
}

export function bylineLine({ measured, byline, index, layout }: Case): Verdict | null {
  const { block, words } = measured;
  if (words > 12 || measured.prose) return null;
  if (index > layout.first && index <= layout.last) return null;
  const text = ` ${fold(block.text)} `;
  const named = byline.some((name) => text.includes(` ${fold(name)} `) && text.length < name.length + 40);
  return named ? out("the writer's name") : null;
}

export function linkLine({ measured, blocks, index }: Case): Verdict | null {
  const { words, linkShare, around, block } = measured;
  if (linkShare < 0.7) return null;
  if (around.some(({ name }) => name === 'li') && /^h[1-6]$/.test(block.within.name))
    return as('teaser', 'a heading that is a link, in a list');
  if (/^h[1-6]$/.test(block.within.name) && blocks[index + 1]?.prose) return null;
  if (words < 4 && !(WIDE.test(block.text) && block.text.length > 10)) return null;
  if (around.some(({ name }) => name === 'table' || name === 'blockquote')) return null;
  if (WIDE.test(block.text) || /^(?:https?:\/\/|www\.)\S+$/.test(block.text)) return null;
  if (measured.block.text.length > 30 && endsSentence(block.text) && linkShare < 1) return null;
  return as('teaser', 'nearly all of it is a link');
}

/** One of several boxes of a kind, each with a picture or heading that is a link: other stories. */
export function card({ measured, layout }: Case): Verdict | null {
  return measured.around.some((element) => layout.cards.has(element))
    ? as('teaser', 'one of several boxes with links')
    : null;
}

/** A line that shares a box with a picture and with no running text. */
export function besidePicture({ measured, layout }: Case): Verdict | null {
  const { core } = layout;
  if (!core || measured.prose || !isWithin(measured.block.within, core)) return null;
  const box = measured.around[measured.around.indexOf(core) - 1];
  if (!box || box === core || LEAF.test(box.name) || (layout.proseSizes.get(box) ?? 0) > 0) return null;
  if (measured.around.some(({ name }) => /^(?:h[1-6]|li|table|blockquote)$/.test(name))) return null;
  return holdsPicture(box) ? as('caption', 'beside a picture') : null;
}

const LEAF = /^(?:p|ul|ol|dl|table|blockquote|h[1-6]|pre)$/;

function holdsPicture(element: Element): boolean {
  return element.children.some(
    (child) =>
      child.kind === 'element' && (/^(?:img|picture|figure|video)$/.test(child.name) || holdsPicture(child)),
  );
}

/** In an article written in `p`, short lines elsewhere are labels. */
export function outsideParagraphs({ measured, layout }: Case): Verdict | null {
  if (!layout.running || !layout.inParagraphs || measured.prose) return null;
  for (const { name } of measured.around) {
    if (/^(?:p|li|dd|dt|blockquote|h[1-6]|table|pre)$/.test(name)) return null;
  }
  return out('a line outside the paragraphs');
}

/** What follows the element that holds the running text, and is little, belongs to the page. */
export function afterCore({ measured, layout, index }: Case): Verdict | null {
  const { core } = layout;
  if (!core || isWithin(measured.block.within, core)) return null;
  if (measured.block.nodes[0]!.start < core.start) return null;
  void index;
  const section = measured.around.findLast((element) => !isWithin(core, element));
  if (section && (layout.proseSizes.get(section) ?? 0) > layout.prose * 0.1) return null;
  return as('other', "after the article's text");
}

/** Running text that stands by itself before the element of the article's text, and is little beside it. */
export function standfirst({ measured, layout }: Case): Verdict | null {
  const { core } = layout;
  if (!layout.running || !measured.prose || !core || isWithin(measured.block.within, core)) return null;
  const section = measured.around.findLast((element) => !isWithin(core, element));
  if (!section || (layout.proseSizes.get(section) ?? 0) > layout.prose * 0.1) return null;
  return as('standfirst', "before the article's text");
}

/** Before the running text begins, lines that are no sentences are labels. */
export function beforeText({ measured, layout, index }: Case): Verdict | null {
  if (
    measured.prose ||
    (layout.running ? index >= layout.first : measured.block.nodes[0]!.start > (layout.core?.start ?? 0))
  )
    return null;
  const { block } = measured;
  if (endsSentence(block.text)) return null;
  const { core } = layout;
  if (!core || core === block.within || core === block.within.parent) return null;
  if (
    isWithin(block.within, core) &&
    measured.around.some(({ name }) => /^(?:p|li|table|h[2-6]|blockquote)$/.test(name))
  )
    return null;
  return as('other', "before the article's text");
}

export function byElement({ measured, page }: Case): Verdict {
  for (const element of measured.around) {
    const { name } = element;
    if (/^h[1-6]$/.test(name)) return as('heading', name);
    if (name === 'blockquote') return as('quotation', 'in blockquote');
    if (name === 'li' || name === 'dd' || name === 'dt') return as('list', `in ${name}`);
    if ((name === 'td' || name === 'th') && textWithin(page, element).length < 200)
      return as('table', `in ${name}`);
  }
  return as('body');
}

function isInTime(element: Element): boolean {
  return element.name === 'time' || element.parent?.name === 'time';
}

export function isWithin(element: Element, outer: Element): boolean {
  return outer.start <= element.start && element.end <= outer.end;
}
