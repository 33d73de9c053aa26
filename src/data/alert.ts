import { z } from 'zod';
import { acts } from './statement.ts';
import { addressSchema, nextSchema, totalSchema } from './views/statementView.ts';

/** Default of `unsureBelow`: an event with a lower confidence is marked unsure. */
export const UNSURE_BELOW = 0.7;

const text = z.string().min(1).max(300);

export const alertAskedSchema = z
  .strictObject({
    speaker: text.optional().meta({ description: 'a name of the speaker, or a part of one' }),
    act: z.enum(acts).optional(),
    about: text.optional().meta({ description: 'what it is about, in any words' }),
    publisher: text.optional().meta({ description: 'a part of the publisher’s name' }),
    changes: z.boolean().optional().meta({ description: 'position changes' }),
    edits: z
      .boolean()
      .optional()
      .meta({ description: 'articles whose words were changed after they were published' }),
    unsureBelow: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .meta({
        description: `an event with a lower confidence is marked unsure (default: ${UNSURE_BELOW})`,
      }),
  })
  .meta({ id: 'AlertAsked' });
/** What an alert looks for; all fields given must match. Without `changes` and `edits` it looks for new statements. */
export type AlertAsked = z.infer<typeof alertAskedSchema>;

/** Where events are sent, besides the alert's feed. Can be set only on the machine that holds the record. */
export type AlertDelivery =
  | { readonly webhook: string; readonly secret: string | null }
  | { readonly command: string };

export const alertViewSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    asked: alertAskedSchema,
    deliversTo: z.enum(['feed', 'webhook', 'command']),
    addedAt: z.string(),
    events: z.int().nonnegative(),
    undelivered: z.int().nonnegative(),
    error: z.string().nullable().meta({ description: 'why the last delivery failed' }),
    address: addressSchema,
  })
  .meta({ id: 'Alert' });
export type AlertView = z.infer<typeof alertViewSchema>;
export const alertsPageSchema = z
  .object({ alerts: z.array(alertViewSchema), next: nextSchema, total: totalSchema })
  .meta({ id: 'Alerts' });
export type AlertsPage = z.infer<typeof alertsPageSchema>;

export const wordRunSchema = z.object({ text: z.string(), in: z.enum(['both', 'before', 'after']) });
/** A run of words in an article that was edited. */
export type WordRun = z.infer<typeof wordRunSchema>;

export const alertEventSchema = z
  .object({
    id: z.string().meta({ description: 'the same whenever and however often it is delivered' }),
    what: z.enum(['statement', 'change', 'edit']),
    title: z.string(),
    passage: z.string().nullable().meta({ description: 'the sentences of the article' }),
    earlier: z
      .string()
      .nullable()
      .meta({ description: 'for a change: the passage of the earlier statement' }),
    words: z
      .array(wordRunSchema)
      .meta({ description: 'for an edit: the words that changed, with some around them' }),
    address: addressSchema,
    uri: z.string(),
    publisher: z.string().nullable(),
    publishedAt: z.string().nullable(),
    speaker: z.string().nullable(),
    confidence: z
      .number()
      .nullable()
      .meta({ description: 'that it is a statement, or a change; null for an edit' }),
    speakerConfidence: z.number().nullable(),
    unsure: z.boolean(),
    madeAt: z.string(),
  })
  .meta({ id: 'Event' });
/** Something that an alert found: a statement, a position change or an edit. */
export type AlertEvent = z.infer<typeof alertEventSchema>;
export const eventsPageSchema = z
  .object({ events: z.array(alertEventSchema), next: nextSchema, total: totalSchema })
  .meta({ id: 'Events' });
export type EventsPage = z.infer<typeof eventsPageSchema>;
