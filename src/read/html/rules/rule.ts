import type { ParagraphRole } from '../../../data/index.ts';
import type { Layout } from '../layout.ts';
import type { Measured } from '../measure.ts';
import type { Element } from '../tree.ts';

/** What a block is: a paragraph of the article with a role, or (`role` null) no part of it. */
export type Verdict = { role: ParagraphRole | null; why: string | null };

/** What a rule may look at. */
export type Case = {
  blocks: readonly Measured[];
  index: number;
  measured: Measured;
  layout: Layout;
  /** The article's title, folded. */
  title: string | null;
  /** The writers' names. */
  byline: readonly string[];
};

/** A verdict on a block, or null where the rule has none. */
export type Rule = (c: Case) => Verdict | null;

/** The block is no part of the article. */
export function out(why: string): Verdict {
  return { role: null, why };
}

/** The block is a paragraph of this role. */
export function as(role: ParagraphRole, why: string | null = null): Verdict {
  return { role, why };
}

/** Whether a block is in an element with one of these names. */
export function standsIn({ around }: Measured, names: RegExp): boolean {
  return around.some(({ name }) => names.test(name));
}

export function isWithin(element: Element, outer: Element): boolean {
  return outer.start <= element.start && element.end <= outer.end;
}
