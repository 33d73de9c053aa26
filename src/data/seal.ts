import { z } from 'zod';

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The part of a seal about the contents of a record. It has ids only, so that it does not disclose where articles came
 * from.
 */
export const contentDigestsSchema = z.strictObject({
  recordVersion: z
    .int()
    .meta({ description: 'the version of the record; in others, digests may cover other data' }),
  counts: z.strictObject({
    documents: z.int(),
    articles: z.int(),
    statements: z.int(),
    people: z.int(),
    corrections: z.int(),
    removals: z.int(),
  }),
  corrections: hex.nullable().meta({ description: 'of the last correction, which covers all before it' }),
  removals: hex.nullable(),
  articles: z.record(z.string(), z.strictObject({ statements: hex, speakers: hex })).meta({
    description: 'by id: the article with its statements, and the people that its speakers are linked to',
  }),
  people: z.record(z.string(), hex),
});
export type ContentDigests = z.infer<typeof contentDigestsSchema>;

/** A seal: the contents of a record at one time, signed. */
export const sealSchema = z.strictObject({
  format: z.literal('onrecord-seal/1'),
  madeAt: z.string(),
  program: z.string(),
  ...contentDigestsSchema.shape,
  digest: hex.meta({ description: 'SHA-256 of everything above, as JSON without white space' }),
  publicKey: z.string().meta({ description: 'Ed25519, SPKI in base64' }),
  signature: z.string().meta({ description: 'Ed25519 of `onrecord-seal/1 ` and the digest, in base64' }),
});
export type Seal = z.infer<typeof sealSchema>;
