import { z } from 'zod';
import { givenSchema } from './given.ts';
import { hashId } from './hashId.ts';
import { originSchema } from './origin.ts';
import { spanSchema } from './span.ts';
import { turnSchema } from './turn.ts';

/** The role of a paragraph on its page. Statements are found in all roles except those in {@link APART}. */
export const paragraphRoles = [
  'body',
  'heading',
  'quotation',
  'list',
  'caption',
  'standfirst',
  'teaser',
  'table',
  'label',
  'other',
] as const;
export type ParagraphRole = (typeof paragraphRoles)[number];

/** Roles that are kept in the text but not read for statements. */
export const APART: ReadonlySet<ParagraphRole> = new Set(['teaser', 'caption', 'other']);

export const paragraphSchema = z
  .object({
    span: spanSchema,
    role: z.enum(paragraphRoles),
    why: z.string().nullable().meta({ description: 'why the paragraph has this role, if it is not body' }),
  })
  .meta({ id: 'Paragraph' });
export type Paragraph = z.infer<typeof paragraphSchema>;

/**
 * A run of the text, and the bytes from which it was decoded. `verbatim`: these bytes, in the document's charset, are
 * the text. `entity`: they are an HTML character reference for the text. `made`: the reader inserted the text (the
 * `\n\n` between paragraphs, white space that was collapsed); the bytes are those it replaces, or none. For a PDF,
 * bytes are offsets in its text layer as the article's `reader` extracts it.
 */
export const segmentSchema = z
  .object({
    text: z.tuple([z.int(), z.int()]),
    bytes: z.tuple([z.int(), z.int()]),
    from: z.enum(['verbatim', 'entity', 'made']),
    page: z.int().positive().optional().meta({ description: 'of a PDF, counted from 1' }),
    part: z.object({ name: z.string(), start: z.int().nonnegative() }).optional().meta({
      description:
        'of a DOCX: the part of the package, and the byte where it begins among all that were read',
    }),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional().meta({
      description:
        'where the page shows it: left, top, right, bottom, in points from the upper left corner of the page',
    }),
  })
  .meta({ id: 'Segment' });
export type Segment = z.infer<typeof segmentSchema>;

export const articleSchema = z
  .object({
    id: z.string(),
    uri: z.string(),
    sha256: z.string().meta({ description: 'of the stored document' }),
    title: z.string().nullable(),
    byline: z.array(z.string()),
    publisher: z.string().nullable(),
    publishedAt: z.string().nullable().meta({ description: 'ISO 8601, with the offset that the page gave' }),
    modifiedAt: z.string().nullable(),
    canonicalUrl: z.string().nullable(),
    language: z.string().nullable(),
    section: z.string().optional().meta({
      description:
        'the section, if the page names it; in an export of a newspaper database, the section and the page',
    }),
    charset: z
      .string()
      .meta({ description: 'WHATWG name of the charset that the document was decoded with' }),
    text: z.string().meta({ description: 'paragraphs joined by a blank line; never changes' }),
    paragraphs: z.array(paragraphSchema),
    segments: z.array(segmentSchema).meta({ description: 'covers text from start to end, in order' }),
    reader: z
      .object({ name: z.string(), version: z.string() })
      .optional()
      .meta({ description: 'the library that read a PDF: bytes count in the text layer that it reads' }),
    given: givenSchema
      .optional()
      .meta({ description: 'fields that the input gave instead of the page, if any' }),
    origin: originSchema
      .optional()
      .meta({ description: 'the container that the document came from, if any' }),
    read: z
      .object({
        title: z.string().nullable(),
        byline: z.array(z.string()),
        publisher: z.string().nullable(),
        publishedAt: z.string().nullable(),
        canonicalUrl: z.string().nullable(),
      })
      .optional()
      .meta({
        description: 'the fields that people can correct, as they were read; only if somebody corrected one',
      }),
    turns: z
      .array(turnSchema)
      .optional()
      .meta({ description: 'of a transcript or an interview, in order; absent where there are none' }),
  })
  .meta({ id: 'Article' });
export type Article = z.infer<typeof articleSchema>;

/** The id of the article in a document: the same bytes from the same URI are the same article. */
export function articleId(uri: string, sha256: string): string {
  return hashId('ar', [uri, sha256]);
}
