/**
 * Text that is safe to show: characters that would steer a terminal or reorder a line (escapes and other controls,
 * bidirectional overrides and isolates, unpaired surrogates) are replaced by signs that name them. Line breaks stay,
 * tabs become a space.
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, signOf)
    .toWellFormed();
}

/** The control picture of a C0 control, the code point of any other. */
function signOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
