import { setImmediate } from 'node:timers/promises';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Statement } from '../data/index.ts';
import { csv, jsonl, parquetParts } from '../export/index.ts';
import type { OpenRecord } from '../record/index.ts';
import { findAll } from './answers/searchStatements.ts';
import { searchOf } from './api/searchOf.ts';
import { searchAsked } from './pages/searchAsked.ts';
import type { Serving } from './serving.ts';

/** A file that is made part by part. */
type Making = {
  readonly part: (statements: Iterable<Statement>) => string | Uint8Array;
  /** Null where nothing comes after the last part. */
  readonly end: () => Uint8Array | null;
};
type Format = {
  readonly type: string;
  readonly make: () => Making;
  /** How many statements are a part: what others wait for, and what is held in memory. */
  readonly size: number;
};

const FORMATS: Readonly<Record<string, Format>> = {
  csv: { type: 'text/csv; charset=utf-8', make: makeCsv, size: 200 },
  jsonl: {
    type: 'application/x-ndjson',
    make: () => ({ part: (statements) => [...jsonl(statements)].join(''), end: () => null }),
    size: 200,
  },
  parquet: {
    type: 'application/vnd.apache.parquet',
    make: () => {
      const { group, end } = parquetParts();
      return { part: group, end };
    },
    size: 1000,
  },
};

/** Adds `/search.csv`, `.jsonl` and `.parquet`: all that a search finds, as a file that is sent while it is made. */
export function addDownloads(app: OpenAPIHono, serving: Serving): void {
  for (const [ending, { type, make, size }] of Object.entries(FORMATS))
    app.get(`/search.${ending}`, async (context) => {
      const ids = await findAll(serving, searchOf(searchAsked(context.req.query())));
      return context.body(streamOf(bytesOf(serving.record, ids, make(), size)), 200, {
        'content-type': type,
        'content-disposition': `attachment; filename="statements.${ending}"`,
      });
    });
}

/** The bytes of a file, part by part; others are answered between the parts. Statements that are gone meanwhile are left out. */
async function* bytesOf(
  record: OpenRecord,
  ids: readonly string[],
  { part, end }: Making,
  size: number,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const encoded = (made: string | Uint8Array) => (typeof made === 'string' ? encoder.encode(made) : made);
  for (let from = 0; from === 0 || from < ids.length; from += size) {
    if (from > 0) await setImmediate();
    const bytes = encoded(part(record.statementsBy(ids.slice(from, from + size))));
    if (bytes.length > 0) yield bytes;
  }
  const last = end();
  if (last) yield last;
}

/** Asked for a part when there is room for it, and ended when nobody wants more. */
function streamOf(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

/** The header stands before the first part only. */
function makeCsv(): Making {
  let header = true;
  return {
    part(statements) {
      const text = [...csv(statements, { header })].join('');
      header = false;
      return text;
    },
    end: () => null,
  };
}
