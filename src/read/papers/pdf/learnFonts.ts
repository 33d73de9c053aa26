import type { Font } from '../layer.ts';
import { hasUnicodeMap } from './hasUnicodeMap.ts';
import type { PdfPage } from './openPdf.ts';

/** Fonts by the name that the library gives them; `number` is their index among the fonts of the layer. */
export type LearnedFonts = Map<string, Font & { readonly number: number; readonly isMapped: boolean }>;

/** Learns what the fonts of a page are that no page before had; the page's drawing operations load them. */
export async function learnFonts(
  page: PdfPage,
  runs: readonly { readonly fontName: string }[],
  learned: LearnedFonts,
  fonts: Font[],
): Promise<void> {
  const names = [...new Set(runs.map(({ fontName }) => fontName))].filter((name) => !learned.has(name));
  if (names.length === 0) return;
  await page.getOperatorList();
  for (const fontName of names) {
    const font = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : null;
    const name = (font?.name ?? 'a font').replace(/^[A-Z]{6}\+/, '');
    const isBold = font?.bold === true || font?.black === true || /bold|black|heavy|semibold/i.test(name);
    const known = fonts.findIndex((other) => other.name === name && other.isBold === isBold);
    const number = known < 0 ? fonts.push({ name, isBold }) - 1 : known;
    learned.set(fontName, { number, name, isBold, isMapped: font === null || hasUnicodeMap(font) });
  }
}
