/** Maximum length of what people write, in UTF-16 code units. */
export const LONGEST = {
  author: 200,
  reason: 2000,
  /** The name of a person, a speaker, a role or an uploaded file. */
  name: 300,
  title: 1000,
  address: 2000,
} as const;

/** Line breaks and tabs are allowed where several lines may be written. */
const CONTROLS = { line: /\p{Cc}/u, lines: /(?![\n\r\t])\p{Cc}/u } as const;

/** Why text that a person wrote is rejected, in words that complete `the … `; null if it is accepted. */
export function writtenProblem(words: string, what: keyof typeof LONGEST): string | null {
  const most = LONGEST[what];
  if (words.length > most) return `is longer than ${most} characters`;
  const [control] = words.match(what === 'reason' ? CONTROLS.lines : CONTROLS.line) ?? [];
  if (control === undefined) return null;
  const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `has a character that cannot be seen, U+${code}`;
}
