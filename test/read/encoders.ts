/** Encodes text in a charset, whatever it has no bytes for as `?`; and tells what it has bytes for. */
export type Encoder = { encode(text: string): Uint8Array; characters: readonly string[] };

const made = new Map<string, Encoder>();

/** An encoder for a charset that Node only decodes: the decoder's table, turned round. */
export function encoderOf(charset: string): Encoder {
  const known = made.get(charset) ?? makeEncoder(charset);
  made.set(charset, known);
  return known;
}

function makeEncoder(charset: string): Encoder {
  if (charset === 'utf-8') return { encode: (text) => Buffer.from(text), characters: [] };
  if (charset === 'utf-16le') return { encode: (text) => Buffer.from(text, 'utf16le'), characters: [] };
  if (charset === 'utf-16be')
    return { encode: (text) => Buffer.from(text, 'utf16le').swap16(), characters: [] };
  const decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true });
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if (text !== '' && !table.has(text)) table.set(text, bytes);
    } catch {
      // No character begins so.
    }
  };
  for (let first = 0; first < 0x80; first++) table.set(String.fromCharCode(first), [first]);
  for (let first = 0x80; first < 256; first++) add([first]);
  const alone = new Set(table.values().map(([first]) => first));
  for (let first = 0x80; first < 256; first++) {
    if (!alone.has(first)) for (let second = 0x30; second < 256; second++) add([first, second]);
  }
  const question = [0x3f];
  return {
    encode: (text) =>
      Uint8Array.from([...text].flatMap((character) => [...(table.get(character) ?? question)])),
    characters: [...table.keys()].filter((text) => text > '\u0080'),
  };
}
