/** A line of a stream without its end, by number from 1 and by the byte where it begins; `bytes` is null where it is longer than the limit. */
export type Line = {
  readonly number: number;
  readonly offset: number;
  /** How many bytes it has, its end (`\n`) left out. */
  readonly length: number;
  readonly bytes: Uint8Array | null;
};

const NEWLINE = 0x0a;

/**
 * The lines of a stream of bytes, one by one; of a line longer than `limit` only the length is kept. Lines end at the byte `\n` and nowhere else:
 * U+2028 and a lone `\r`, at which `node:readline` cuts, are part of valid JSON.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let [number, offset, length] = [1, 0, 0];
  const take = (part: Uint8Array) => {
    length += part.length;
    if (length > limit) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): Line => {
    const bytes = length > limit ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    const line = { number, offset, length, bytes };
    number += 1;
    offset += length + 1;
    [parts, length] = [[], 0];
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, end));
      from = end + 1;
      yield finish();
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield finish();
}
