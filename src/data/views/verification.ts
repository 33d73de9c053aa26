import { z } from 'zod';
import { placeSchema } from '../place.ts';
import { spanSchema } from '../span.ts';

export const verificationSchema = z
  .object({
    id: z.string(),
    holds: z.boolean().nullable().meta({
      description:
        'every span matches the stored bytes; null if the document is kept by reference and its file is missing',
    }),
    sha256: z.string(),
    spans: z.array(
      z.object({
        role: z.string().meta({
          description:
            'source, cue, content, condition, mention (what proves a speaker), saidAt, occasion or addressee',
        }),
        span: spanSchema,
        text: z.string(),
        bytes: z.array(z.tuple([z.int().nonnegative(), z.int().positive()])).meta({
          description:
            'the ranges of the document from which the words were decoded, [start, end); if it is gzipped, of the unpacked bytes',
        }),
        places: z
          .array(placeSchema)
          .optional()
          .meta({ description: 'the positions of the words in a PDF or DOCX: page and box, or part' }),
        holds: z.boolean().nullable(),
      }),
    ),
  })
  .meta({ id: 'Verified' });
/** The result of deriving a statement again from the stored bytes. */
export type Verification = z.infer<typeof verificationSchema>;

export const recordProblemSchema = z
  .object({
    what: z.enum(['file', 'document', 'article', 'statement', 'person', 'correction']),
    id: z.string().meta({
      description:
        'the SHA-256 of a document, the id of an article, statement or person, the number of a correction, the path of the file',
    }),
    uri: z
      .string()
      .nullable()
      .meta({ description: 'where the article came from; null if there is no article' }),
    message: z.string(),
    severity: z.literal('note').optional().meta({
      description:
        'if nothing is wrong: a PDF was read by another version of the library, a document that is kept by reference is missing, or somebody removed an article',
    }),
  })
  .meta({ id: 'RecordProblem' });
/** A problem that verification found in a record. */
export type RecordProblem = z.infer<typeof recordProblemSchema>;
