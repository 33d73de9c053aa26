import type { Layout } from '../layout.ts';
import { endsSentence, type Measured } from '../measure.ts';
import { as, type Case, isWithin, standsIn, type Verdict } from './rule.ts';

/** What follows the element that holds the running text, and is little, belongs to the page. */
export function afterCore({ measured, layout }: Case): Verdict | null {
  const { core } = layout;
  if (!core || measured.block.nodes[0]!.start < core.start || !isAside(measured, layout, core)) return null;
  return as('other', "after the article's text");
}

/** Running text that stands by itself before the element of the article's text, and is little beside it. */
export function standfirst({ measured, layout }: Case): Verdict | null {
  const { core } = layout;
  if (!core || !layout.running || !measured.prose || isWithin(core, measured.block.within)) return null;
  if (!isAside(measured, layout, core)) return null;
  return as('standfirst', "before the article's text");
}

/** Whether a block stands outside the core, in a part of the page with little running text. */
function isAside(
  { block, around }: Measured,
  { proseSizes, prose }: Layout,
  core: NonNullable<Layout['core']>,
): boolean {
  if (isWithin(block.within, core)) return false;
  const section = around.findLast((element) => !isWithin(core, element));
  return !section || (proseSizes.get(section) ?? 0) <= prose * 0.1;
}

/** Before the running text begins, lines that are no sentences are labels; in the core only those outside paragraphs. */
export function beforeText({ measured, layout, index }: Case): Verdict | null {
  const { block, prose } = measured;
  const { core } = layout;
  if (prose || endsSentence(block.text)) return null;
  const begun = layout.running ? index >= layout.first : block.nodes[0]!.start > (core?.start ?? 0);
  if (begun || !core || core === block.within || core === block.within.parent) return null;
  if (isWithin(block.within, core) && standsIn(measured, /^(?:p|li|table|h[2-6]|blockquote)$/)) return null;
  return as('other', "before the article's text");
}
