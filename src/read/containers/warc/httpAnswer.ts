import { endOfHeader, type Fields, fieldsOf } from './recordFields.ts';

/** An HTTP answer as it is stored: its status, its header, and what comes after. */
export type HttpAnswer = { readonly status: number; readonly fields: Fields; readonly body: Buffer };

/** The HTTP answer of a block; null where it does not begin as one. A header may end its lines with `\n` alone, or have no fields. */
export function httpAnswer(block: Buffer): HttpAnswer | null {
  const line = block.toString('latin1', 0, Math.min(block.length, 256));
  const [first, status] = /^HTTP\/\d(?:\.\d)?[ \t]{1,8}(\d{3})(?=[ \t\r\n]|$)[^\n]{0,200}/.exec(line) ?? [];
  if (first === undefined) return null;
  const header = endOfHeader(block, 0);
  if (!header) return { status: Number(status), fields: new Map(), body: block.subarray(block.length) };
  const fields = fieldsOf(block.toString('latin1', first.length, header.end));
  return { status: Number(status), fields, body: block.subarray(header.body) };
}
