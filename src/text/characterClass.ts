/** What a code point may be: bits of what `characterClass` returns. */
export const LETTER = 1;
export const DIGIT = 2;
/** A combining mark, zero-width joiner or soft hyphen: it stays with the letter or digit before it. */
export const JOINED = 4;
export const SPACE = 8;

const CLASSES: readonly (readonly [bit: number, expression: RegExp])[] = [
  [LETTER, /\p{L}/u],
  [DIGIT, /\p{N}/u],
  [JOINED, /\p{M}|\u200d|\u00ad/u],
  [SPACE, /\s/u],
];
/** Set in what is known, so that a code point of no class is not asked for again. */
const KNOWN = 128;
/** Unicode's properties of code points never change while a program runs: each is asked for once. */
const known = new Uint8Array(0x110000);

/** The bits of `LETTER`, `DIGIT`, `JOINED` and `SPACE` that hold for a code point, by Unicode's general categories. */
export function characterClass(codePoint: number): number {
  if (known[codePoint] === 0) {
    const character = String.fromCodePoint(codePoint);
    known[codePoint] = CLASSES.reduce(
      (bits, [bit, expression]) => bits | (expression.test(character) ? bit : 0),
      KNOWN,
    );
  }
  return known[codePoint]! & ~KNOWN;
}
