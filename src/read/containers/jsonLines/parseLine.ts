import { z } from 'zod';
import { type Document, type Given, makeDocument, type Origin } from '../../../data/index.ts';
import type { Line } from './splitLines.ts';

/** No line may have more bytes: a document of the largest size that is read, in base64, fits. */
export const LONGEST_LINE = 64 * 1024 * 1024;

/** A line as JSON: an object, or what is wrong with it in words. */
export type ParsedLine = { readonly value: Record<string, unknown> } | { readonly problem: string };

/** The object that a line of JSON Lines holds. */
export function parseLine({ bytes, length, number }: Line): ParsedLine {
  if (bytes === null)
    return {
      problem: `the line has ${length} bytes, more than ${LONGEST_LINE}; give the document as a file`,
    };
  if (bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09))
    return { problem: 'the line is empty' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 }).decode(bytes);
  } catch {
    return { problem: 'the line is not valid UTF-8' };
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { value: value as Record<string, unknown> };
    return { problem: 'the line is JSON but not an object: write {"uri": …, "text": …}' };
  } catch (error) {
    return { problem: `the line is not JSON: ${(error as Error).message}` };
  }
}

const optional = z.string().nullish();
const lineSchema = z.object({
  uri: z.string().min(1),
  text: optional,
  html: optional,
  bytes: optional,
  title: optional,
  publisher: optional,
  publishedAt: optional,
  language: optional,
});

/** The document of a line and what is wrong with its fields; no document where it cannot be made. */
export type LineDocument = {
  readonly document: Document | null;
  readonly problems: readonly string[];
};

const BODIES = ['text', 'html', 'bytes'] as const;
const CONTENT_TYPES = { text: 'text/plain; charset=utf-8', html: 'text/html; charset=utf-8', bytes: null };
const FIELDS = ['title', 'publisher', 'publishedAt', 'language'] as const;

/** The document that a line's object holds. Other fields than the known ones are left to whoever wrote them; null is as good as missing. */
export function documentOfLine(value: Record<string, unknown>, origin?: Origin): LineDocument {
  const read = lineSchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const name = String(issue?.path[0] ?? 'it');
    const missing = value[name] === undefined || value[name] === null;
    return failed(missing ? `the line has no ${name}` : `${name} must be a text that is not empty`);
  }
  const bodies = BODIES.filter((name) => typeof read.data[name] === 'string');
  const [kind] = bodies;
  if (!kind) return failed('the line has no document: give text, html or bytes');
  if (bodies.length > 1) return failed(`the line has ${bodies.join(' and ')}: give one of them`);
  const bytes = bytesOf(kind, read.data[kind]!);
  if (!bytes) return failed('bytes is not base64');
  const { given, problems } = givenOf(read.data);
  const rest = { contentType: CONTENT_TYPES[kind], given, ...(origin ? { origin } : {}) };
  return { document: makeDocument(read.data.uri, bytes, rest), problems };
}

function failed(problem: string): LineDocument {
  return { document: null, problems: [problem] };
}

function bytesOf(kind: (typeof BODIES)[number], body: string): Uint8Array | null {
  if (kind !== 'bytes') return Buffer.from(body, 'utf8');
  const trimmed = body.replace(/\s+/g, '').replace(/={1,2}$/, '');
  const bytes = Buffer.from(trimmed, 'base64');
  // Buffer passes over what is no base64; then fewer bytes come out than the characters stand for.
  return bytes.length === Math.floor((trimmed.length * 3) / 4) ? bytes : null;
}

function givenOf(fields: z.infer<typeof lineSchema>): { given: Given; problems: string[] } {
  const given: Given = {};
  const problems: string[] = [];
  for (const name of FIELDS) {
    const value = fields[name]?.trim();
    if (!value) continue;
    if (name === 'publishedAt' && !isDate(value))
      problems.push(`publishedAt is not a date as in 2026-03-05 or 2026-03-05T10:00:00Z, so it was left out`);
    else given[name] = value;
  }
  return { given, problems };
}

function isDate(value: string): boolean {
  return (
    /^\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/.test(
      value,
    ) && !Number.isNaN(Date.parse(value))
  );
}
