/** What a text is that begins with the headers of the Internet's messages; null when it has none. */
export function mailFormat(start: string): string | null {
  const headers = start.slice(0, start.search(/\r?\n\r?\n|$/)).split(/\r?\n/);
  if (!headers.every((line, index) => HEADER.test(line) || (index === 0 && line.startsWith('From '))))
    return null;
  const has = (pattern: RegExp) => headers.some((line) => pattern.test(line));
  if (has(/^content-type: *multipart\/related\b/i)) return 'a web page stored as MHTML';
  return has(/^mime-version: *\d/i) || has(/^received: from /i) ? 'an e-mail' : null;
}

/** A header, or the second line of one. */
const HEADER = /^(?:[\w-]{1,80}:|[ \t]+\S)/;
