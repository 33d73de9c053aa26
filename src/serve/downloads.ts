import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Statement } from '../data/index.ts';
import { csv, jsonl, parquet } from '../export/index.ts';

type Format = {
  readonly type: string;
  readonly make: (statements: Iterable<Statement>) => string | Uint8Array;
};

const FORMATS: Readonly<Record<string, Format>> = {
  csv: { type: 'text/csv; charset=utf-8', make: (statements) => [...csv(statements)].join('') },
  jsonl: { type: 'application/x-ndjson', make: (statements) => [...jsonl(statements)].join('') },
  parquet: { type: 'application/vnd.apache.parquet', make: parquet },
};

/** Adds `/search.csv`, `.jsonl` and `.parquet`: all that a search finds, as a file. */
export function addDownloads(
  app: OpenAPIHono,
  find: (query: Readonly<Record<string, string>>) => Promise<Iterable<Statement>>,
): void {
  for (const [ending, { type, make }] of Object.entries(FORMATS))
    app.get(`/search.${ending}`, async (context) =>
      context.body(make(await find(context.req.query())) as string, 200, {
        'content-type': type,
        'content-disposition': `attachment; filename="statements.${ending}"`,
      }),
    );
}
