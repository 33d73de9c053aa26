import { z } from 'zod';

/** The fields by which statements over time can be divided. */
export const timelineDimensions = ['act', 'person', 'publisher'] as const;
export type TimelineDimension = (typeof timelineDimensions)[number];

/** The periods by which statements can be counted. */
export const timelinePeriods = ['day', 'month', 'year'] as const;
export type TimelinePeriod = (typeof timelinePeriods)[number];

const statements = z.int().nonnegative();
const address = z
  .string()
  .nullable()
  .meta({ description: 'of the search that finds these statements; null if no search does' });

export const periodCountSchema = z
  .object({
    period: z.string().meta({ description: '`2025`, `2025-03` or `2025-03-20`' }),
    statements,
    address,
  })
  .meta({ id: 'PeriodCount' });
/** The number of statements in a period. */
export type PeriodCount = z.infer<typeof periodCountSchema>;

const periods = z.array(periodCountSchema).meta({ description: 'those that have some, oldest first' });

export const timelineSeriesSchema = z
  .object({
    value: z.string().nullable().meta({
      description: 'an act, the id of a person or a name, or a publisher; null if there is none',
    }),
    name: z.string(),
    statements: statements.meta({ description: 'also those without a date' }),
    address,
    periods,
  })
  .meta({ id: 'TimelineSeries' });
/** The statements of one act, person or publisher over time. */
export type TimelineSeries = z.infer<typeof timelineSeriesSchema>;

export const timelineViewSchema = z
  .object({
    by: z.enum(timelineDimensions),
    per: z.enum(timelinePeriods),
    total: statements,
    undated: statements.meta({
      description: 'how many of these have no date, or a date less exact than a period',
    }),
    periods,
    series: z.array(timelineSeriesSchema).meta({ description: 'most statements first' }),
    more: z.int().nonnegative().meta({ description: 'how many others there are' }),
  })
  .meta({ id: 'Timeline' });
/** The statements of a search result over time, divided by act, person or publisher. */
export type TimelineView = z.infer<typeof timelineViewSchema>;
