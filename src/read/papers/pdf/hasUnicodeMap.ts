import type { PdfFont } from './openPdf.ts';

/**
 * Whether a font says which characters its glyphs are: by a map to Unicode, or by the standard names of glyphs. Without one, a reader
 * can only guess (that glyph 36 is a dollar sign, say), and the words may be any.
 */
export function hasUnicodeMap({ composite, toUnicode, differences = [] }: PdfFont): boolean {
  const map = mapOf(toUnicode);
  // A map of every number to itself is what the library makes where there is none.
  if (map === null) return !composite;
  const named = differences.flatMap((name, code) =>
    name === undefined || name === '.notdef' ? [] : [[code, name] as const],
  );
  const guessed = named.filter(([code, name]) => map[code] === undefined || isNumberOf(name, map[code]));
  return named.length === 0 || guessed.length < named.length / 2;
}

/** Characters by code; null where the library knows none. */
function mapOf(toUnicode: unknown): readonly (string | undefined)[] | null {
  const map = (toUnicode as { _map?: unknown } | undefined)?._map;
  return Array.isArray(map) ? map : null;
}

/** Whether a glyph is named by a number (`G41`, `c65`) that the library took for its character. */
function isNumberOf(name: string, character: string): boolean {
  const digits = /^[GgCc]([0-9A-Fa-f]{2,4})$/.exec(name)?.[1];
  if (digits === undefined) return false;
  const code = character.codePointAt(0);
  return code === Number.parseInt(digits, 16) || code === Number(digits);
}
