import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Serving } from '../../app/serving.ts';
import { rememberedAuthor } from '../http/rememberedAuthor.ts';
import { removedPage } from '../pages/removedPage.ts';

/** Adds pages at the addresses of removed articles that say who removed them and why. */
export function addRemovedArticles(
  app: OpenAPIHono,
  { record }: Serving,
  may: (request: Request) => boolean,
): void {
  app.get('/articles/:id', async (context, next) => {
    const [, id = '', json] = /^(.*?)(\.json)?$/.exec(context.req.param('id')) ?? [];
    const removal = record.removalOf(id);
    if (!removal) return next();
    if (json)
      return context.json({ error: { code: 'removed', message: 'this article was removed' }, removal }, 410);
    const shown = { author: rememberedAuthor(context), may: may(context.req.raw) };
    return context.html(removedPage(removal, shown), 410);
  });
}
