import { z } from '@hono/zod-openapi';
import { acts, articleSchema, personSchema, spanSchema, statementSchema } from '../../data/index.ts';

const address = z.string().meta({
  description: 'the permanent address, from the root of the server',
  examples: ['/statements/st_5f0c'],
});
const passage = z
  .object({ span: spanSchema, text: z.string() })
  .meta({ description: 'the sentences that the statement stands in' });

export const foundSchema = statementSchema.extend({ address, passage }).meta({ id: 'Found' });

export const searchSchema = z.object({
  words: z
    .string()
    .optional()
    .meta({ description: 'words of the content; "a phrase", begin*', examples: ['railway'] }),
  about: z.string().optional().meta({ description: 'what it is about, in whatever words' }),
  speaker: z.string().optional().meta({ description: 'a name of the speaker, or a part of one' }),
  person: z.string().optional().meta({ description: 'the id of a person' }),
  act: z.enum(acts).optional(),
  since: z.string().optional().meta({ description: 'said then or later: 2024, 2024-03 or 2024-03-05' }),
  until: z.string().optional().meta({ description: 'said then or earlier' }),
  publisher: z.string().optional().meta({ description: 'a part of the publisher’s name' }),
  conditional: z.enum(['true', 'false']).optional().meta({ description: 'with a condition, or without one' }),
  once: z.enum(['true', 'false']).optional().meta({ description: 'what several articles have only once' }),
  order: z.enum(['rank', 'date', 'newest']).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional().meta({ description: 'how many on a page: 20' }),
  cursor: z.string().optional().meta({ description: 'what the page before gave as next' }),
});
export type SearchAsked = z.infer<typeof searchSchema>;

const next = z.string().nullable().meta({ description: 'the cursor of the next page; null on the last' });
export const pageSchema = z.object({ statements: z.array(foundSchema), next }).meta({ id: 'Page' });

export const statementAnswerSchema = z
  .object({ statement: foundSchema, elsewhere: z.array(foundSchema), position: z.array(foundSchema) })
  .meta({ id: 'StatementAnswer' });

export const verifiedSchema = z
  .object({
    id: z.string(),
    holds: z.boolean().meta({ description: 'every span is what the stored bytes say' }),
    sha256: z.string(),
    spans: z.array(z.object({ role: z.string(), span: spanSchema, text: z.string(), holds: z.boolean() })),
  })
  .meta({ id: 'Verified' });

export const articleAnswerSchema = z
  .object({
    article: articleSchema.omit({ segments: true }).extend({ address }),
    statements: z.array(foundSchema),
    versions: z.array(z.object({ id: z.string(), address, fetchedAt: z.string() })),
  })
  .meta({ id: 'ArticleAnswer' });

export const personAnswerSchema = personSchema.extend({ address }).meta({ id: 'PersonAnswer' });

export const positionSchema = z
  .object({ subject: z.array(z.string()), statements: z.array(foundSchema) })
  .meta({ id: 'Position' });

export const changeSchema = z
  .object({
    earlier: foundSchema,
    later: foundSchema,
    kind: z.enum(['stance', 'number', 'narrowed', 'widened']),
    reason: z.string(),
    certainty: z.number().min(0).max(1),
  })
  .meta({ id: 'Change' });

export const problemSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string() }) })
  .meta({ id: 'Problem' });
