/** Fields of a header by their names in lower case; of a field that comes twice, the first. */
export type Fields = ReadonlyMap<string, string>;

/** The fields of header lines; a line that begins with white space goes on with the one before. */
export function fieldsOf(header: string): Fields {
  const fields = new Map<string, string>();
  let last: string | null = null;
  for (const line of header.split(/\r?\n/)) {
    if (/^[ \t]/.test(line) && last !== null) {
      fields.set(last, `${fields.get(last)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (fields.has(name)) {
      last = null;
      continue;
    }
    fields.set(name, line.slice(colon + 1).trim());
    last = name;
  }
  return fields;
}

/** Where a header ends and how long the blank line after it is; null where it does not end. */
export function endOfHeader(
  bytes: Buffer,
  from: number,
): { readonly end: number; readonly body: number } | null {
  for (let at = bytes.indexOf(0x0a, from); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x0a) return { end: at, body: at + 2 };
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return { end: at, body: at + 3 };
  }
  return null;
}
