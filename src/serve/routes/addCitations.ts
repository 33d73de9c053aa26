import type { OpenAPIHono } from '@hono/zod-openapi';
import { citeStatement } from '../../app/queries/citeStatement.ts';
import type { Serving } from '../../app/serving.ts';
import type { Citation } from '../../data/index.ts';
import { baseOf } from '../http/baseOf.ts';
import { notFound } from '../http/httpError.ts';

type Format = { readonly type: string; readonly of: (citation: Citation) => string };

const FORMATS: Readonly<Record<string, Format>> = {
  ris: { type: 'application/x-research-info-systems; charset=utf-8', of: ({ ris }) => ris },
  'csl.json': {
    type: 'application/vnd.citationstyles.csl+json',
    of: ({ csl }) => `${JSON.stringify([csl], null, 2)}\n`,
  },
};

/** Adds `/statements/ID/cite.ris` and `.csl.json`: citations as files for citation programs. */
export function addCitations(app: OpenAPIHono, serving: Serving): void {
  for (const [ending, { type, of }] of Object.entries(FORMATS))
    app.get(`/statements/:id/cite.${ending}`, (context) => {
      const { id } = context.req.param();
      const found = citeStatement(serving, id, { base: baseOf(context.req.raw) });
      if (!found) return context.json(notFound('the record has nothing at this address'), 404);
      return context.body(of(found), 200, {
        'content-type': type,
        'content-disposition': `attachment; filename="${found.id}.${ending}"`,
      });
    });
}
