import type { OpenAPIHono } from '@hono/zod-openapi';
import { sourcesCsv } from '../../app/formats.ts';
import { listQuoted } from '../../app/queries/sources/listQuoted.ts';
import type { Serving } from '../../app/serving.ts';
import { type SourcesQuery, sourcesSchema } from '../api/schemas.ts';
import { sourcesOf } from '../api/sourcesOf.ts';
import { validatedQuery } from '../http/validated.ts';
import { sourcesPage } from '../pages/sourcesPage.ts';

/** Adds the page that shows who is quoted, its JSON and its table. */
export function addSources(app: OpenAPIHono, serving: Serving): void {
  const count = (asked: SourcesQuery) => listQuoted(serving, sourcesOf(asked));
  app.get('/sources', async (context) => {
    const asked = sourcesAsked(context.req.query());
    return context.html(await sourcesPage(asked, count(asked)));
  });
  app.get('/sources.json', (context) => context.json(count(sourcesAsked(context.req.query()))));
  app.get('/sources.csv', (context) => {
    const asked = sourcesOf(sourcesAsked(context.req.query()));
    const view = listQuoted(serving, { ...asked, limit: Number.POSITIVE_INFINITY });
    return context.body(sourcesCsv(view), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="sources.csv"',
    });
  });
}

/** The parameters in an address; empty fields of a form are ignored. @throws OnrecordError `usage` */
function sourcesAsked(query: Readonly<Record<string, string>>): SourcesQuery {
  return validatedQuery(sourcesSchema, query);
}
