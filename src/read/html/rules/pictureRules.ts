import { as, type Case, isWithin, standsIn, type Verdict } from './rule.ts';

/** Blocks in a figure, and blocks named a caption. */
export function figure({ measured }: Case): Verdict | null {
  for (const { name, attributes } of measured.around) {
    if (name === 'blockquote' || name === 'table' || name === 'body') return null;
    if (name === 'figcaption') return as('caption', 'in figcaption');
    if (name === 'figure' && !measured.prose) return as('caption', 'in figure');
    if (CAPTION.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`)) {
      return as('caption', 'in an element called caption');
    }
  }
  return null;
}

const CAPTION = /(?:^|[\s_-])captions?(?:$|[\s_-])/i;

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
