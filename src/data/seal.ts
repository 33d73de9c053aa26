import { z } from 'zod';

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** What a seal holds of the contents of a record. Ids only: where articles came from is nobody's business but the record's. */
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

/** A seal: what a record held at a moment, signed. */
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
