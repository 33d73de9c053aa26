import { z } from 'zod';
import { findingSchema } from '../finding.ts';
import { partSchema, speakerSchema } from '../statement.ts';
import { nextSchema } from './statementView.ts';
import { wordCheckSchema } from './wordCheck.ts';

export const draftQuotationSchema = z
  .object({
    uri: z.string().meta({ description: 'the draft; - if it was sent or piped in' }),
    text: z.string().meta({ description: 'the words that were checked, as the draft has them' }),
    spans: partSchema.shape.spans.meta({ description: 'where they are in the text of the draft' }),
    line: z.int().positive().meta({ description: 'the line of that text on which they begin, from 1' }),
    speaker: speakerSchema
      .pick({ name: true, via: true, confidence: true })
      .nullable()
      .meta({ description: 'the speaker to whom the draft attributes the words; null if it does not' }),
  })
  .meta({ id: 'DraftQuotation' });
/** Words quoted in a draft, and the speaker to whom the draft attributes them. */
export type DraftQuotation = z.infer<typeof draftQuotationSchema>;

export const quotationCheckSchema = wordCheckSchema
  .extend({ quotation: draftQuotationSchema })
  .meta({ id: 'QuotationCheck' });
/** The result of checking a quotation of a draft against the record. */
export type QuotationCheck = z.infer<typeof quotationCheckSchema>;

export const draftCheckSchema = z
  .object({
    checks: z.array(quotationCheckSchema).meta({ description: 'one for each quotation, in their order' }),
    findings: z
      .array(findingSchema.omit({ uri: true }))
      .meta({ description: 'findings about the draft, for example why nothing could be read' }),
    next: nextSchema,
  })
  .meta({ id: 'DraftCheck' });
/** A page of the quotations of a draft, each with its result. */
export type DraftCheck = z.infer<typeof draftCheckSchema>;
