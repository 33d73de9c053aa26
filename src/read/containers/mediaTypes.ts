/** Media types of documents that the reader knows. */
const READ: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/vtt',
  'application/x-subrip',
  'application/tei+xml',
]);

/** Types that say nothing, so that the content decides. */
const UNSAID: ReadonlySet<string> = new Set(['', 'application/octet-stream', 'unknown/unknown', 'unk']);

/** A media type without parameters, in lower case. */
export function mediaTypeOf(contentType: string | null | undefined): string {
  return (contentType ?? '').split(';', 1)[0]!.trim().toLowerCase();
}

/** Whether documents of a media type are read; what is served without one is looked at. */
export function isReadType(type: string): boolean {
  return READ.has(type) || UNSAID.has(type);
}
