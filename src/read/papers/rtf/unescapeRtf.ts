/** Characters that RTF has words and signs for. */
const NAMED: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  '~': '\u00a0',
  _: '\u2011',
  '{': '{',
  '}': '}',
  '\\': '\\',
};

/** What an escape of RTF stands for: `\'e9`, `\u8217?`, `\emdash`; null where it is none. `charset` is that of its bytes. */
export function unescapeRtf(raw: string, charset: string): string | null {
  const units = [...raw.matchAll(/\\u(-?\d{1,6})/g)].map((found) => Number(found[1]) & 0xffff);
  if (units.length > 0) return String.fromCharCode(...units).toWellFormed();
  const bytes = [...raw.matchAll(/\\'([0-9a-f]{2})/gi)].map((found) => Number.parseInt(found[1]!, 16));
  if (bytes.length > 0) return new TextDecoder(charset).decode(Uint8Array.from(bytes));
  return NAMED[/^\\([a-z]{1,32}|[^a-z])/.exec(raw)?.[1] ?? ''] ?? null;
}
