import { z } from '@hono/zod-openapi';
import { CURSOR } from '../../app/queries/paging.ts';
import { SEARCH_CURSOR } from '../../app/queries/searchStatements.ts';
import {
  acts,
  alertAskedSchema,
  articleGivenSchema,
  articleInputSchema,
  articleOrders,
  CERTAINTY_THRESHOLD,
  changeKinds,
  correctionInputSchema,
  dateSchema,
  gendersCounted,
  LONGEST,
  peopleOrders,
  personCorrectionInputSchema,
  publisherSchema,
  roleClasses,
  SAMPLE_SIZE,
  sourceDimensions,
  sourceKinds,
  statementInputSchema,
  strata,
  timelineDimensions,
  timelinePeriods,
  UNSURE_BELOW,
} from '../../data/index.ts';
import { IDS } from './examples.ts';

/** The number of items requested, from 1 to `most`. */
function limitTo(most: number, description: string, example: number) {
  return z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .optional()
    .meta({ description, examples: [example] });
}

/** The parameters of a page of a list, with its default size. */
function paged(size: number, given = CURSOR) {
  return {
    limit: limitTo(100, `how many on a page (default: ${size})`, size),
    cursor: z
      .string()
      .regex(given, 'this cursor comes from no page; start without one')
      .optional()
      .meta({ description: '`next` of the previous page', examples: ['from-20'] }),
  };
}
export const pagedSchema = z.object(paged(50));

/** Parameters of a citation. */
export const baseSchema = z.object({
  base: z
    .string()
    .regex(/^https?:\/\/[^\s/]+$/, 'no address of a server; write https://desk.example.org')
    .max(300)
    .optional()
    .meta({
      description: 'the address of this server for readers, for links to it (default: no links)',
      examples: ['https://desk.example.org'],
    }),
});

/** Parameters of the review queue. */
export const reviewAskedSchema = z.object({
  below: z.coerce
    .number()
    .min(0)
    .max(1)
    .optional()
    .meta({
      description: `statements that have, or whose speaker has, a lower confidence than this, 0 to 1 (default: ${UNSURE_BELOW})`,
      examples: [UNSURE_BELOW],
    }),
  ...paged(50),
});

/** Parameters of a list of corrections. */
export const correctionsAskedSchema = z.object({
  order: z
    .enum(['made', 'newest'])
    .optional()
    .meta({ description: 'in the order in which they were made, or newest first', examples: ['newest'] }),
  ...paged(50),
});

/** Parameters of a list of position changes. */
export const changesAskedSchema = z.object({
  kind: z
    .enum(changeKinds)
    .optional()
    .meta({ description: 'only changes of this kind', examples: ['stance'] }),
  least: z.coerce
    .number()
    .min(0)
    .max(1)
    .optional()
    .meta({
      description: `the lowest confidence of a change, 0 to 1 (default: ${CERTAINTY_THRESHOLD})`,
      examples: [CERTAINTY_THRESHOLD],
    }),
  ...paged(50),
});

const yes = z.enum(['true', 'false']).optional();

export const searchSchema = z.object({
  words: z
    .string()
    .optional()
    .meta({
      description: 'words of the content or of the speaker’s name; "a phrase" of the content, begin*',
      examples: ['"the port" open*'],
    }),
  about: z
    .string()
    .optional()
    .meta({ description: 'what it is about, in any words', examples: ['ships cannot land'] }),
  speaker: z
    .string()
    .optional()
    .meta({
      description: 'a name of the speaker, or a part of one; "in quotation marks" the whole name',
      examples: ['Ana Ruiz'],
    }),
  person: z
    .string()
    .optional()
    .meta({ description: 'the id of a person', examples: [IDS.person] }),
  act: z
    .enum(acts)
    .optional()
    .meta({ description: 'what the speaker does by saying it', examples: ['promise'] }),
  since: dateSchema.optional().meta({
    description: 'said (or published, if the article gives no day) on or after this date',
    examples: ['2025-01', '2024'],
  }),
  until: dateSchema
    .optional()
    .meta({ description: 'the same, on or before this date', examples: ['2025-03-20'] }),
  publisher: z
    .string()
    .optional()
    .meta({
      description: 'a part of the publisher’s name; "in quotation marks" the whole name',
      examples: ['Courier'],
    }),
  conditional: yes.meta({
    description: 'only statements with a condition, or only those without',
    examples: ['false'],
  }),
  once: yes.meta({ description: 'list reprints only once', examples: ['true'] }),
  article: z
    .string()
    .optional()
    .meta({ description: 'only the article with this id', examples: [IDS.article] }),
  sourceKind: z
    .enum(sourceKinds)
    .optional()
    .meta({ description: 'what the speaker is', examples: ['person'] }),
  roleClass: z
    .enum([...roleClasses, 'unknown'])
    .optional()
    .meta({
      description: 'the class of the speaker’s role; unknown: no role is given',
      examples: ['politician'],
    }),
  role: z
    .string()
    .optional()
    .meta({ description: 'the whole role, in the article’s words', examples: ['harbor minister'] }),
  gender: z
    .enum(gendersCounted)
    .optional()
    .meta({ description: 'gender, of people, as the record has it', examples: ['unknown'] }),
  genderWithNames: z
    .enum(gendersCounted)
    .optional()
    .meta({
      description: 'the same, with the gender that given names suggest: a guess',
      examples: ['female'],
    }),
  named: z
    .string()
    .optional()
    .meta({
      description: 'the whole name of a speaker who is linked to no person',
      examples: ['two officials'],
    }),
  column: z
    .string()
    .optional()
    .meta({
      description: 'name=value of one of the newsroom’s own columns about people',
      examples: ['desk=Sport'],
    }),
  publisherIs: z
    .string()
    .optional()
    .meta({ description: 'the whole name of the publisher, or (none)', examples: ['The Reed Courier'] }),
  byline: z
    .string()
    .optional()
    .meta({ description: 'a whole name of the byline, or (none)', examples: ['Ines Marl'] }),
  section: z
    .string()
    .optional()
    .meta({ description: 'the section of the article, in lower case, or (none)', examples: ['(none)'] }),
  month: z
    .string()
    .regex(/^(?:\d{4}-(?:0[1-9]|1[0-2])|\d{4}|\(none\))$/, 'not a month; write 2025-01')
    .optional()
    .meta({ description: 'published in this month, or (none)', examples: ['2025-01'] }),
  reason: yes.meta({
    description: 'whether the article says why the source is not named',
    examples: ['false'],
  }),
  order: z
    .enum(['rank', 'date', 'newest'])
    .optional()
    .meta({
      description: 'best match first, oldest first, or newest first',
      examples: ['newest'],
    }),
  ...paged(20, SEARCH_CURSOR),
});
export type SearchAsked = z.infer<typeof searchSchema>;

/** Parameters of a list of articles. */
export const articlesAskedSchema = z.object({
  publisher: z
    .string()
    .optional()
    .meta({
      description: 'a part of the publisher’s name; "in quotation marks" the whole name',
      examples: ['Courier'],
    }),
  order: z
    .enum(articleOrders)
    .optional()
    .meta({
      description: 'newest first (default), by publisher, or last added first',
      examples: ['added'],
    }),
  ...paged(50),
});

/** Parameters for counting sources: those of a search without subject and order, and how to count. */
export const sourcesSchema = searchSchema
  .omit({ about: true, order: true, limit: true, cursor: true })
  .extend({
    by: z
      .string()
      .min(1)
      .max(60)
      .optional()
      .meta({
        description: `what the rows are: ${sourceDimensions.join(', ')}, or a column that the newsroom keeps of people`,
        examples: ['publisher'],
      }),
    names: yes.meta({
      description: 'also with the gender that given names suggest: a guess, in separate fields',
      examples: ['false'],
    }),
    single: yes.meta({ description: 'only articles with a single source', examples: ['false'] }),
    limit: limitTo(1000, 'how many rows (default: 50)', 50),
  });
export type SourcesQuery = z.infer<typeof sourcesSchema>;

/** Parameters for statements over time: those of a search without order, and how to divide them. */
export const timelineSchema = searchSchema.omit({ order: true, limit: true, cursor: true }).extend({
  by: z
    .enum(timelineDimensions)
    .optional()
    .meta({ description: 'how they are divided (default: by act)', examples: ['person'] }),
  per: z
    .enum(timelinePeriods)
    .optional()
    .meta({
      description: 'the length of a period (default: what fits the whole time)',
      examples: ['month'],
    }),
  limit: limitTo(100, 'how many acts, people or publishers (default: 8)', 8),
});
export type TimelineQuery = z.infer<typeof timelineSchema>;

/** Parameters of a sample: those of a search without subject and order, and how to draw it. */
export const sampleSchema = searchSchema
  .omit({ about: true, order: true, limit: true, cursor: true })
  .extend({
    by: z
      .enum(strata)
      .optional()
      .meta({
        description:
          'the same number for each act, each way in which speakers were found, or each range of confidence',
        examples: ['act'],
      }),
    seed: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'another seed draws others (default: 1)', examples: ['1'] }),
    limit: limitTo(1000, `how many statements (default: ${SAMPLE_SIZE})`, 20),
  });
export type SampleQuery = z.infer<typeof sampleSchema>;

/** Maximum length of a coding sheet, in characters. */
const LONGEST_SHEET = 4_000_000;
const sheetSchema = z.strictObject({
  name: z.string().min(1).max(LONGEST.name).meta({ description: 'the coder, or the file' }),
  text: z.string().min(1).max(LONGEST_SHEET).meta({ description: 'the CSV' }),
});
export const toCompareSchema = z
  .strictObject({
    sheets: z.array(sheetSchema).min(2).max(20),
    machine: sheetSchema.optional().meta({
      description: 'the program’s answers, if coders did not see them: `/sample.machine.csv`',
    }),
  })
  .meta({ id: 'ToCompare', description: 'the sheets that two coders or more filled in' });

/** Parameters of a list of people. */
export const peopleAskedSchema = z.object({
  name: z
    .string()
    .optional()
    .meta({ description: 'a name of the person, or a part of one', examples: ['Ruiz'] }),
  order: z
    .enum(peopleOrders)
    .optional()
    .meta({
      description: 'all by name (default), or those who have statements, most statements first',
      examples: ['statements'],
    }),
  ...paged(50),
});

/** The author and reason of a correction, as REST, forms and MCP describe them. */
const author = {
  author: z
    .string()
    .regex(/\S/, 'say who you are: a correction carries the name of its author')
    .max(LONGEST.author),
  reason: z.string().max(LONGEST.reason).optional(),
};
export const toCorrectSchema = correctionInputSchema.extend(author).strict().meta({ id: 'ToCorrect' });
export const toCorrectPersonSchema = personCorrectionInputSchema
  .extend(author)
  .strict()
  .meta({ id: 'ToCorrectPerson' });
export const toCorrectArticleSchema = articleInputSchema
  .extend(author)
  .strict()
  .meta({ id: 'ToCorrectArticle' });
export const toAddStatementSchema = statementInputSchema
  .extend(author)
  .strict()
  .meta({ id: 'ToAddStatement' });
export const toRemoveArticleSchema = z
  .strictObject({
    ...author,
    reason: z.string().regex(/\S/, 'without words').max(LONGEST.reason),
    bytes: z.enum(['kept', 'deleted']).optional().meta({
      description: 'whether the stored bytes stay, hidden, so that it can be undone (default: kept)',
    }),
  })
  .meta({ id: 'ToRemoveArticle' });
export const toJoinArticleSchema = z
  .strictObject({
    into: z
      .string()
      .max(LONGEST.name)
      .meta({ description: 'the id of the article that is shown in its place' }),
    ...author,
  })
  .meta({ id: 'ToJoinArticle' });
export const toRenamePublisherSchema = z
  .strictObject({ from: z.string().max(LONGEST.name), to: publisherSchema, ...author })
  .meta({ id: 'ToRenamePublisher' });
export const toUndoSchema = z.strictObject(author).meta({ id: 'ToUndo' });
export const authorSchema = z.object(author);

/** Described without the pattern in the document, because regular expression engines give up on it for large files. */
function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

/** Parameters for checking words: their maximum length, and that of the speaker's name. */
function wordsOf(words: number, speaker: number) {
  return z.object({
    words: z
      .string()
      .min(1)
      .max(words)
      .meta({
        description: 'the words as quoted; … where some are left out, [brackets] around your own',
        examples: ['The port of Tarn will not open this year'],
      }),
    speaker: z
      .string()
      .min(1)
      .max(speaker)
      .optional()
      .meta({
        description: 'the person to whom the words are attributed, by the fullest name that you have',
        examples: ['Ana Ruiz'],
      }),
  });
}

/** Maximum lengths, in characters, for a check sent in a body. */
export const LONGEST_CHECKED = { words: 4000, speaker: 300, draft: 100_000 } as const;
export const wordsSchema = wordsOf(LONGEST_CHECKED.words, LONGEST_CHECKED.speaker);
/** For a check sent in an address, where one character may take twelve. */
export const wordsInAddressSchema = wordsOf(1000, 200);
export const toCheckSchema = z
  .strictObject({ checks: z.array(wordsSchema.strict()).min(1).max(50) })
  .meta({ id: 'ToCheck', description: 'words with their speakers: 50 at most' });
export const toCheckDraftSchema = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .max(LONGEST_CHECKED.draft)
      .meta({ description: 'plain text or HTML; it is not stored' }),
    limit: z
      .int()
      .min(1)
      .max(50)
      .optional()
      .meta({ description: 'how many quotations on a page (default: 50)' }),
    cursor: z
      .string()
      .regex(CURSOR, 'this cursor comes from no page; start without one')
      .optional()
      .meta({ description: '`next` of the previous page; send the same text with it' }),
  })
  .meta({ id: 'ToCheckDraft' });

export const toAddSchema = z
  .union([
    z.strictObject({ text: z.string().min(1), ...articleGivenSchema.shape }),
    z.strictObject({ url: z.string().regex(/^https?:\/\/\S+$/), ...articleGivenSchema.shape }),
    z.strictObject({
      ...articleGivenSchema.shape,
      name: z.string().max(LONGEST.name),
      base64: z
        .string()
        .min(4)
        .refine(isBase64, 'no base64')
        .meta({ pattern: '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$' }),
    }),
  ])
  .meta({
    id: 'ToAdd',
    description:
      'a text, the address of a page on the public internet, or a file; title, publisher and so on take precedence over what the page says',
  });

export const toAlertSchema = alertAskedSchema
  .extend({ name: z.string().max(300).optional() })
  .strict()
  .meta({ id: 'ToAlert' });
export const alertMadeSchema = z.object({ id: z.string() }).meta({ id: 'AlertMade' });

export const addingSchema = z
  .object({
    state: z.enum(['running', 'done', 'failed']),
    says: z.string().meta({ description: 'the present step, or what went wrong, in words' }),
    article: z.string().nullable().meta({ description: 'the address of the article, once it is added' }),
    address: z.string().meta({ description: 'the address that reports the progress' }),
  })
  .meta({ id: 'Adding' });

export const problemSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string() }) })
  .meta({ id: 'Problem' });
