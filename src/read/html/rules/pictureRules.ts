import type { Layout } from '../layout.ts';
import type { Element } from '../tree.ts';
import { as, type Case, isWithin, standsIn, type Verdict } from './rule.ts';

/** Blocks in a figure, and blocks named a caption. */
export function figure({ measured, layout }: Case): Verdict | null {
  for (const element of measured.around) {
    const { name, attributes } = element;
    if (name === 'blockquote' || name === 'table' || name === 'body') return null;
    if (name === 'figcaption') return as('caption', 'in figcaption');
    if (name === 'figure' && !measured.prose) return as('caption', 'in figure');
    if ((name === 'figure' || attributes.role === 'figure') && isCaptioned(element, layout)) {
      return as('caption', 'beside the picture of a figure');
    }
    if (CAPTION.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`)) {
      return as('caption', 'in an element called caption');
    }
  }
  return null;
}

/** Whether a figure is one of a picture, with little text. */
function isCaptioned(figure: Element, { pictured, sizes, proseSizes, prose }: Layout): boolean {
  return (
    pictured.has(figure) &&
    (sizes.get(figure) ?? 0) <= LONGEST_CAPTION &&
    (proseSizes.get(figure) ?? 0) < prose * 0.3
  );
}

/** The text of a box that is named for a picture and holds one: its caption, even where that is a sentence. */
export function pictureBox({ measured, layout }: Case): Verdict | null {
  const box = measured.around.find(({ attributes }) =>
    attributes.class?.split(' ').some((name) => name.length < 60 && PICTURE_BOX.test(name)),
  );
  if (!box || standsIn(measured, /^(?:blockquote|table|h[1-6]|ul|ol)$/)) return null;
  return isCaptioned(box, layout) ? as('caption', 'in a box named for a picture') : null;
}

/** The texts of a picture are no longer. */
const LONGEST_CAPTION = 500;

const PICTURE_BOX =
  /(?:^|[_-])(?:images?|img|photos?|pictures?)(?:[_-]?(?:container|wrapper|wrap|box|block|holder|frame|embed|inner|figure|full|large|left|right|center|inline)){0,3}$/i;

/** Small print in the paragraph of a picture, and lines that name a photographer or an agency. */
export function pictureLine({ measured, layout }: Case): Verdict | null {
  const { block, words } = measured;
  const { text, within, nodes } = block;
  if (text.length > LONGEST_CAPTION || standsIn(measured, /^(?:blockquote|table|h[1-6])$/)) return null;
  const isSmallPrint =
    layout.pictured.has(within) && nodes.every((node) => node.kind === 'element' || isSmall(node.parent));
  if (isSmallPrint && within.name !== 'div') return as('caption', 'small print beside a picture');
  return words <= 14 && !measured.prose && CREDIT.test(text) ? as('caption', 'a credit') : null;
}

function isSmall({ name, attributes }: Element): boolean {
  return /^(?:small|em|i|cite)$/.test(name) || /credit|source|caption/i.test(attributes.class ?? '');
}

const CREDIT =
  /^[\s([*]{0,3}(?:(?:photo(?:graph)?|image|picture|pic|credit|illustration|graphic|video)s?(?: (?:credits?|courtesy(?: of)?|by))?\s?[:©]|(?:photo(?:graph)?|image|picture|illustration|graphic)s? (?:courtesy(?: of)?|by|from)\b|courtesy (?:of|photo|image)\b|(?:file|handout|courtesy|stock|ap|afp|getty|reuters) (?:photo|picture|image)|©)|(?:\/|\bvia |, |\| )\s?(?:getty(?: images)?|ap(?: photo)?|afp|reuters|shutterstock|istock|alamy|unsplash|epa|pa(?: wire| images)?|usa today(?: sports)?|tns|bloomberg|zuma)[\s)\].]{0,3}$/i;

const CAPTION = /(?:^|[\s_-])captions?(?:$|[\s_-])/i;

/** A line whose name says that it is about the picture that stands before it. */
export function belowPicture({ measured, layout }: Case): Verdict | null {
  const { text, within } = measured.block;
  if (text.length > LONGEST_CAPTION || !OF_PICTURE.test(within.attributes.class ?? '')) return null;
  const before = within.parent?.children.filter(({ start }) => start < within.start) ?? [];
  const picture = before.findLast((child) => child.kind === 'element');
  const isPicture =
    picture?.kind === 'element' &&
    !layout.sizes.has(picture) &&
    (picture.name === 'img' || layout.pictured.has(picture));
  return isPicture ? as('caption', 'named for the picture before it') : null;
}

const OF_PICTURE =
  /(?:^|[\s_-])(?:cutline|(?:pic|picture|photo|image|img)s?[_-]?(?:text|txt|info|desc(?:ription)?|note|legend|credit|label|sub))(?:$|[\s_-])/i;

/** A line that shares a box with a picture and with no running text. */
export function besidePicture({ measured, layout }: Case): Verdict | null {
  const { core } = layout;
  if (!core || measured.prose || !isWithin(measured.block.within, core)) return null;
  const box = measured.around[measured.around.indexOf(core) - 1];
  if (!box || TEXT.test(box.name) || (layout.proseSizes.get(box) ?? 0) > 0) return null;
  if (standsIn(measured, /^(?:h[1-6]|li|table|blockquote)$/)) return null;
  return layout.pictured.has(box) ? as('caption', 'beside a picture') : null;
}

const TEXT = /^(?:p|ul|ol|dl|table|blockquote|h[1-6]|pre)$/;
