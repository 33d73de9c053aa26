/** What the media type of a document says that a container of exported articles was divided into. */
export const EXPORTED = 'profile=newspaper-database';

/** The media types of articles that are a part of an RTF file or of a DOCX. */
export const PART_TYPES = {
  rtf: 'text/rtf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
} as const;

/** What the media type of an exported article says of the file that it is a part of. */
export type ExportedPart = {
  readonly format: keyof typeof PART_TYPES;
  readonly charset: string;
  /** Of RTF: how many characters older programs show for one by its number. */
  readonly fallback: number;
};

/** The part of a paper that a document is, by its media type; null for any other. */
export function exportedPart(contentType: string): ExportedPart | null {
  if (!contentType.includes(EXPORTED)) return null;
  const format = (['rtf', 'docx'] as const).find((one) => contentType.startsWith(PART_TYPES[one]));
  if (!format) return null;
  const charset = /charset=([\w-]{1,40})/.exec(contentType)?.[1] ?? 'utf-8';
  return { format, charset, fallback: Number(/\buc=(\d)/.exec(contentType)?.[1] ?? 1) };
}
