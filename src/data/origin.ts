import { z } from 'zod';

/** The position of a document in the container it came from. */
export const originSchema = z
  .object({
    container: z.string().meta({ description: 'the path or address of the container' }),
    sha256: z.string().meta({ description: 'SHA-256 of the container, lower-case hex' }),
    entry: z
      .string()
      .nullable()
      .meta({ description: 'the name of the entry of a zip, WACZ or tar that it is, or is in; else null' }),
    offset: z.int().nonnegative().meta({
      description:
        'the byte where its record begins: in the container, or in the entry if the entry is itself a WARC; in a gzipped WARC, the byte where the gzip member begins',
    }),
    length: z.int().nonnegative().meta({ description: 'the number of bytes of the stored record there' }),
    within: z
      .int()
      .nonnegative()
      .meta({ description: 'the byte of the unpacked gzip member where the record begins; usually 0' }),
    record: z.string().nullable().meta({ description: 'WARC-Record-ID, if there is one' }),
  })
  .meta({ id: 'Origin' });
export type Origin = z.infer<typeof originSchema>;
