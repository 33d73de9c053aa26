import { textToBelieve } from '../ambiguousNames.ts';
import type { Furniture } from '../furniture.ts';
import { isHeadline } from '../headline.ts';
import type { Layout } from '../layout.ts';
import type { Measured } from '../measure.ts';
import type { Element } from '../tree.ts';
import { about } from './aboutRules.ts';
import { bylineLine, dateLine, outsideParagraphs, postLabel } from './labelRules.ts';
import { card, foreignArticle, linkLine } from './linkRules.ts';
import { closing, control, pointer, signUp } from './noteRules.ts';
import { belowPicture, besidePicture, figure, pictureBox, pictureLine } from './pictureRules.ts';
import { afterCore, beforeText, standfirst } from './placeRules.ts';
import { as, type Case, out, type Rule, type Verdict } from './rule.ts';

/** The verdict on a block: that of the first rule that has one. */
export function verdictOn(c: Case): Verdict {
  for (const rule of RULES) {
    const verdict = rule(c);
    if (verdict) return verdict;
  }
  return byElement(c);
}

const RULES: readonly Rule[] = [
  headline,
  control,
  form,
  figure,
  pictureBox,
  pictureLine,
  belowPicture,
  furniture,
  foreignArticle,
  postLabel,
  dateLine,
  bylineLine,
  pointer,
  signUp,
  about,
  closing,
  linkLine,
  card,
  besidePicture,
  outsideParagraphs,
  afterCore,
  standfirst,
  beforeText,
];

/** The article's title, before the running text. */
function headline({ measured, title, layout, index }: Case): Verdict | null {
  if (layout.first >= 0 && index > layout.first) return null;
  if (!isHeadline(measured, title)) return null;
  return as('heading', `headline: ${measured.block.within.name}`);
}

/** A part of the page that its class or id names, unless it holds much of the text: names can mislead. */
function furniture(c: Case): Verdict | null {
  const { measured, layout } = c;
  for (const element of measured.around) {
    if (element.name === 'body') return null;
    const found = layout.named.get(element);
    if (found && !isMisleading(found.name, element, layout) && !isBelieved(found, element, c)) {
      return { role: found.role, why: `in an element called ${found.name}` };
    }
  }
  return null;
}

/** What readers fill in is no article; some old pages are one form as a whole. */
function form({ measured, layout }: Case): Verdict | null {
  const found = measured.around.find(({ name }) => name === 'form');
  return found && (layout.sizes.get(found) ?? 0) < layout.total * LEAST_OF_PAGE ? out('in a form') : null;
}
const LEAST_OF_PAGE = 0.15;

/** Names that hardly anything else has. */
const SURE = new Set([
  'bio',
  'newsletter',
  'taboola',
  'outbrain',
  'disqus',
  'breadcrumb',
  'breadcrumbs',
  'cookies',
  'sign-in',
  'signin',
  'log-in',
  'login',
]);

/** Whether what is named like a part of the page holds the article: much of it at once, or most of it in all elements of that name. */
function isMisleading(name: string, element: Element, { sizes, namedSizes, total }: Layout): boolean {
  const most = SURE.has(name) ? 0.4 : 0.15;
  return (sizes.get(element) ?? 0) >= total * most || (namedSizes.get(name) ?? 0) >= total * 0.5;
}

/** Whether an element has a name that articles have too, and nearly all of it is running text, as is more beside it. */
function isBelieved(found: Furniture, element: Element, { blocks, layout }: Case): boolean {
  const { sizes, proseSizes, prose, first, last } = layout;
  const own = proseSizes.get(element) ?? 0;
  if (own < (sizes.get(element) ?? 0) * 0.6 || own > prose * 0.7) return false;
  const isBetween = startOf(blocks[first]) < element.start && element.end <= startOf(blocks[last]);
  return own >= textToBelieve(element, found, isBetween);
}

function startOf(measured: Measured | undefined): number {
  return measured?.block.nodes[0]?.start ?? Number.NaN;
}

/** The role that the elements around a block give it. */
function byElement({ measured, layout }: Case): Verdict {
  for (const element of measured.around) {
    const { name } = element;
    if (/^h[1-6]$/.test(name)) return as('heading', name);
    if (name === 'blockquote') return as('quotation', 'in blockquote');
    if (layout.posts.has(element)) return as('body');
    if (name === 'li' || name === 'dd' || name === 'dt') return as('list', `in ${name}`);
    // Cells that hold more lay out the page.
    if ((name === 'td' || name === 'th') && (layout.sizes.get(element) ?? 0) < 200) {
      return as('table', `in ${name}`);
    }
  }
  return as('body');
}
