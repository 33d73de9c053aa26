import { beginsAsByline, saysWhoDidWhat } from '../bylineNames.ts';
import { datesIn } from '../dates.ts';
import { fold } from '../headline.ts';
import { labelled } from '../labelled.ts';
import { endsSentence } from '../measure.ts';
import { isDateNote } from '../plainDates.ts';
import type { Element } from '../tree.ts';
import { isDateLabel } from '../visibleDates.ts';
import { isLinkedParagraph } from './linkRules.ts';
import { type Case, out, standsIn, type Verdict } from './rule.ts';

/** A line that says when the article was published, before or after the text. */
export function dateLine({ measured, index, layout }: Case): Verdict | null {
  const { block, words } = measured;
  if (words > 16 || measured.prose || standsIn(measured, /^blockquote$/)) return null;
  if (index > layout.first && index < layout.last && block.within.name === 'p') return null;
  const stamped = block.nodes.some((node) => node.kind === 'text' && isInTime(node.parent));
  if (stamped && words <= 12) return out('a date');
  if (isDateNote(block.text) || isDateLabel(block.text)) return out('a date');
  if (endsSentence(block.text)) return null;
  if (datesIn(block.text, 'day-first').length > 0) return out('a date');
  if (YEAR.test(block.text) && /\b\d\d?:\d\d\b/.test(block.text)) return out('a date');
  return /\b\d{1,2}:\d\d\b/.test(block.text) && words <= 8 ? out('a time of day') : null;
}

const YEAR = /\b(?:19|20)\d\d\b/;

function isInTime(element: Element): boolean {
  return element.name === 'time' || element.parent?.name === 'time';
}

/** A line of a writer's name and little else, before or after the text. */
export function bylineLine({ measured, byline, index, layout }: Case): Verdict | null {
  const begins = beginsAsByline(measured.block.text) && !endsSentence(measured.block.text);
  if (measured.words > (begins ? 30 : 12) || (measured.prose && !begins)) return null;
  if (index > layout.first && index <= layout.last) return null;
  if (saysWhoDidWhat(measured.block.text) && !standsIn(measured, /^h[1-6]$/)) return out('who did what');
  const text = ` ${fold(measured.block.text)} `;
  if (begins && byline.some((name) => text.includes(` ${fold(name)} `))) return out("the writer's name");
  const named = byline.some((name) => text.includes(` ${fold(name)} `) && text.length < name.length + 40);
  return named ? out("the writer's name") : null;
}

/** What the posts of a live blog say of themselves: when they were written, by whom; and their buttons. */
export function postLabel({ measured, layout }: Case): Verdict | null {
  if (layout.posts.size === 0 || measured.prose || measured.words > 16) return null;
  if (!measured.around.some((element) => layout.posts.has(element))) return null;
  if (standsIn(measured, /^(?:blockquote|table)$/)) return null;
  if (labelled(measured.block)) return out('when and by whom a post was written');
  const isButtons =
    measured.linkShare > 0.9 &&
    /\b(?:share|copy|link|permalink|facebook|twitter|email)\b/i.test(measured.block.text);
  return isButtons ? out('the buttons of a post') : null;
}

/** In an article written in `p`, short lines elsewhere are labels. */
export function outsideParagraphs(c: Case): Verdict | null {
  const { measured, layout } = c;
  if (!layout.running || !layout.inParagraphs || measured.prose) return null;
  if (standsIn(measured, /^(?:p|li|dd|dt|blockquote|h[1-6]|table|pre)$/)) return null;
  return isLinkedParagraph(c) ? null : out('a line outside the paragraphs');
}
