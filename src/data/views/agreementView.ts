import { z } from 'zod';
import { codedColumns } from '../coding.ts';
import { statementViewSchema } from './statementView.ts';

const intervalSchema = z
  .union([z.object({ share: z.number(), low: z.number(), high: z.number() }), z.null()])
  .meta({ description: 'with its 95 % interval (Wilson); null if there are none' });

export const reliabilityViewSchema = z.object({
  column: z.enum(codedColumns),
  alpha: z.number().nullable().meta({
    description: 'Krippendorff’s alpha, nominal; null if all values are the same, or there are none',
  }),
  units: z.int().nonnegative().meta({ description: 'rows to which at least two coders gave a value' }),
  values: z.int().nonnegative(),
  agreed: z
    .int()
    .nonnegative()
    .meta({ description: 'the number of these units in which all values are the same' }),
  agreement: intervalSchema,
});
export type ReliabilityView = z.infer<typeof reliabilityViewSchema>;

export const precisionViewSchema = z.object({
  column: z.enum(codedColumns),
  coder: z.string().nullable().meta({ description: 'by the name of the file; null: where all coders agree' }),
  stratum: z.string().nullable().meta({ description: 'null: all of them' }),
  right: z.int().nonnegative(),
  of: z.int().nonnegative(),
  precision: intervalSchema.meta({
    description:
      'right / of with its 95 % interval (Wilson); of a stratified sample, all strata are weighted by their sizes, with the interval of Kish’s effective number',
  }),
});
export type PrecisionView = z.infer<typeof precisionViewSchema>;

export const sampleViewSchema = z
  .object({
    population: z.int().nonnegative().meta({ description: 'how many statements it was drawn from' }),
    seed: z.string().meta({ description: 'the same seed draws the same statements from the same record' }),
    rows: z.array(
      z.object({
        statement: statementViewSchema,
        address: z.string().nullable().meta({ description: 'of the article; null if it has none' }),
        before: z.string().meta({ description: 'the paragraphs before the passage' }),
        stratum: z.string().nullable().meta({ description: 'null in a sample that is not stratified' }),
        weight: z.number().meta({ description: 'how many statements of its stratum it represents' }),
      }),
    ),
  })
  .meta({ id: 'Sample' });
/** Statements that were drawn at random. */
export type SampleView = z.infer<typeof sampleViewSchema>;

export const agreementViewSchema = z
  .object({
    coders: z.array(z.string()),
    rows: z.int().nonnegative().meta({ description: 'rows that are in all files' }),
    shown: z.boolean().meta({ description: 'whether coders saw the program’s answers' }),
    reliability: z.array(reliabilityViewSchema),
    precision: z.array(precisionViewSchema).meta({
      description: 'how often the program is right; empty if its answers are not known',
    }),
    findings: z.array(z.object({ file: z.string(), line: z.int().nullable(), message: z.string() })),
  })
  .meta({ id: 'Agreement' });
/** How well coders agree with each other, and how often they find the program right. */
export type AgreementView = z.infer<typeof agreementViewSchema>;
