/** The character that an element of a DOCX stands for; null where it is none. */
export function unescapeTag(raw: string): string | null {
  return raw.startsWith('<w:noBreakHyphen') ? '\u2011' : null;
}
