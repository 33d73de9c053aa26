import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A record to write. What is left out is as it should be; a `length` that is given is written whether it fits or not. */
export type Made = {
  readonly type?: string;
  readonly uri?: string | null;
  readonly block: string | Uint8Array;
  readonly contentType?: string;
  readonly length?: number | string;
  /** Lines of the header to be added. */
  readonly more?: readonly string[];
};

/** A WARC record as bytes, with the two line breaks after it. */
export function record({ type = 'response', uri, block, contentType, length, more = [] }: Made): Buffer {
  const bytes = Buffer.from(block);
  const lines = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    `WARC-Record-ID: <urn:uuid:${randomUUID()}>`,
    'WARC-Date: 2026-05-04T03:02:01Z',
    ...(uri == null ? [] : [`WARC-Target-URI: ${uri}`]),
    `Content-Type: ${contentType ?? (type === 'response' ? 'application/http; msgtype=response' : 'text/plain')}`,
    ...more,
    `Content-Length: ${length ?? bytes.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** An HTTP answer as bytes. */
export function http(body: string | Uint8Array, header: readonly string[] = [], status = '200 OK'): Buffer {
  const fields = ['Content-Type: text/html; charset=utf-8', ...header];
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${fields.join('\r\n')}\r\n\r\n`),
    Buffer.from(body),
  ]);
}

/** A page with an article that has this number, so that no two are alike; `size` paragraphs. */
export function pageOf(number: number, size = 3): string {
  const paragraphs = Array.from(
    { length: size },
    (_, index) =>
      `<p>Harbour master Ilse Brandt said on Tuesday that gate ${number} of lock ${index + 1} would stay shut until the ` +
      'spring, since its hinges had to be forged again and the smith of Tarn was ill.</p>',
  );
  return (
    `<!doctype html><html><head><title>Gate ${number} stays shut</title></head><body><article><h1>Gate ${number} stays shut</h1>` +
    `${paragraphs.join('\n')}</article></body></html>`
  );
}

/** The record of a page. */
export function response(number: number, rest: Partial<Made> = {}): Buffer {
  return record({ uri: uriOf(number), block: http(pageOf(number)), ...rest });
}

export function uriOf(number: number): string {
  return `https://tarn.example/news/${number}`;
}

/** Each record as a gzip member of its own, as WARC files should be. */
export function gzipped(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((each) => gzipSync(each)));
}

export function sha1(bytes: string | Uint8Array): string {
  return `sha1:${createHash('sha1').update(bytes).digest('hex')}`;
}

export function chunked(body: string | Uint8Array, size = 100): Buffer {
  const bytes = Buffer.from(body);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}
