import type { OpenAPIHono } from '@hono/zod-openapi';
import { listCorrections } from '../../app/queries/listCorrections.ts';
import type { Serving } from '../../app/serving.ts';
import { correctionsAskedSchema } from '../api/schemas.ts';
import { rememberedAuthor } from '../http/rememberedAuthor.ts';
import { validated } from '../http/validated.ts';
import { correctionsPage } from '../pages/correctionsPage.ts';

/** How many corrections a page has. */
const PAGE = 50;

/** Adds the page of all corrections, and its JSON. */
export function addCorrectionList(
  app: OpenAPIHono,
  serving: Serving,
  may: (request: Request) => boolean,
): void {
  const found = (query: Record<string, string>) => {
    const { order = 'newest', ...asked } = validated(correctionsAskedSchema, query);
    return listCorrections(serving, { limit: PAGE, ...asked, newest: order === 'newest' })!;
  };
  app.get('/corrections.json', (context) => context.json(found(context.req.query())));
  app.get('/corrections', (context) => {
    const query = context.req.query();
    const page = found(query);
    const more = page.next && `/corrections?${new URLSearchParams({ ...query, cursor: page.next })}`;
    return context.html(
      correctionsPage(page, {
        may: may(context.req.raw),
        author: rememberedAuthor(context),
        nameOf: (id) => serving.record.person(id)?.name ?? null,
        more,
      }),
    );
  });
}
