import type { OpenAPIHono } from '@hono/zod-openapi';
import { timelineCsv } from '../../app/formats.ts';
import { countOverTime } from '../../app/queries/countOverTime.ts';
import type { Serving } from '../../app/serving.ts';
import type { TimelineView } from '../../data/index.ts';
import { type TimelineQuery, timelineSchema } from '../api/schemas.ts';
import { timelineOf } from '../api/timelineOf.ts';
import { validatedQuery } from '../http/validated.ts';
import { timelinePage } from '../pages/timelinePage.ts';

/** Adds the page of statements over time, its JSON and its table. */
export function addTimeline(app: OpenAPIHono, serving: Serving): void {
  const count = (asked: TimelineQuery, all = {}): Promise<TimelineView> => {
    const { search, ...how } = timelineOf(asked);
    return countOverTime(serving, search, { ...how, ...all });
  };
  app.get('/timeline', async (context) => {
    const asked = timelineAsked(context.req.query());
    return context.html(await timelinePage(asked, await count(asked)));
  });
  app.get('/timeline.json', async (context) => context.json(await count(timelineAsked(context.req.query()))));
  app.get('/timeline.csv', async (context) =>
    context.body(
      timelineCsv(await count(timelineAsked(context.req.query()), { limit: Number.POSITIVE_INFINITY })),
      200,
      {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="timeline.csv"',
      },
    ),
  );
}

/** The parameters in an address; empty fields of a form are ignored. @throws OnrecordError `usage` */
function timelineAsked(query: Readonly<Record<string, string>>): TimelineQuery {
  return validatedQuery(timelineSchema, query);
}
