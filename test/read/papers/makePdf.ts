import { deflateSync } from 'node:zlib';

/** A PDF written by hand: a page for each content stream, with Helvetica as `F1`; `more` objects come from number 100 on. */
export function makePdf(
  contents: readonly (string | Uint8Array)[],
  {
    root = '',
    page = '',
    font = '/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding',
    more = [] as string[],
  } = {},
): Buffer {
  const kids = contents.map((_, index) => `${10 + 2 * index} 0 R`).join(' ');
  const objects: (readonly [number: number, body: Uint8Array | string])[] = [
    [1, `<</Type/Catalog/Pages 2 0 R${root}>>`],
    [2, `<</Type/Pages/Count ${contents.length}/Kids[${kids}]>>`],
    [3, `<</Type/Font${font}>>`],
    ...contents.flatMap((content, index) => {
      const own = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents ${11 + 2 * index} 0 R${page}>>`;
      const packed = typeof content === 'string' ? deflateSync(Buffer.from(content, 'latin1')) : content;
      const head = Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>stream\n`);
      return [
        [10 + 2 * index, own],
        [11 + 2 * index, Buffer.concat([head, packed, Buffer.from('\nendstream')])],
      ] as const;
    }),
    ...more.map((body, index) => [100 + index, body] as const),
  ];
  const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets = new Map<number, number>();
  let length = parts[0]!.length;
  for (const [number, body] of objects) {
    offsets.set(number, length);
    const object = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(body),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(object);
    length += object.length;
  }
  const table = [...offsets]
    .map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
    .join('');
  parts.push(
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \n${table}trailer<</Size 200/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A content stream that shows lines of text, the first at the top. */
export function showLines(lines: readonly string[], { x = 60, y = 740, size = 11 } = {}): string {
  const shown = lines.map(
    (line, index) => `1 0 0 1 ${x} ${y - index * size * 1.2} Tm (${line.replace(/[()\\]/g, '\\$&')}) Tj`,
  );
  return `BT /F1 ${size} Tf ${shown.join('\n')} ET`;
}
