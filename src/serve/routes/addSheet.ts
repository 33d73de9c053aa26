import type { OpenAPIHono } from '@hono/zod-openapi';
import { renderSheet } from '../../app/formats.ts';
import { makeSheet } from '../../app/queries/makeSheet.ts';
import type { Serving } from '../../app/serving.ts';
import { searchOf } from '../api/searchOf.ts';
import { baseOf } from '../http/baseOf.ts';
import { orderOf, searchAsked } from '../pages/searchAsked.ts';

/** Maximum number of statements: more make a mail of over 1 MB that nobody reads. */
const MOST = 500;

/**
 * Adds `/search.html`: a search result as one page to save, mail and print. It is a file, because it has inline styles,
 * which pages of this server may not have.
 */
export function addSheet(app: OpenAPIHono, serving: Serving): void {
  app.get('/search.html', async (context) => {
    const asked = searchAsked(context.req.query());
    const search = { ...searchOf(asked), order: orderOf(asked) };
    const sheet = await makeSheet(serving, search, { base: baseOf(context.req.raw), most: MOST });
    return context.body(renderSheet(sheet), 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': 'attachment; filename="statements.html"',
    });
  });
}
