import { setImmediate } from 'node:timers/promises';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { articlesCsv, csv, jsonl, parquetParts, type StatementRow } from '../../app/formats.ts';
import { articleTable } from '../../app/queries/articleTable.ts';
import { findInParts } from '../../app/queries/searchStatements.ts';
import { tableRows } from '../../app/queries/tableRows.ts';
import type { Serving } from '../../app/serving.ts';
import type { Statement } from '../../data/index.ts';
import { articlesAskedSchema } from '../api/schemas.ts';
import { searchOf } from '../api/searchOf.ts';
import { validatedQuery } from '../http/validated.ts';
import { searchAsked } from '../pages/searchAsked.ts';

/** Writes a file part by part. */
type Making = {
  readonly part: (statements: Iterable<StatementRow>) => string | Uint8Array;
  /** The end of the file, after the last part. */
  readonly end: () => string | Uint8Array;
};
type Format = { readonly type: string; readonly make: (options: { readonly bom: boolean }) => Making };
/** Formats without columns, which have statements unchanged. */
const PLAIN = new Set(['jsonl']);

const FORMATS: Readonly<Record<string, Format>> = {
  csv: { type: 'text/csv; charset=utf-8', make: makeCsv },
  jsonl: {
    type: 'application/x-ndjson',
    make: () => ({ part: (statements) => [...jsonl(statements)].join(''), end: () => '' }),
  },
  parquet: { type: 'application/vnd.apache.parquet', make: makeParquet },
};

/** The number of rows in a Parquet row group: many make a file fast to read, few make the download start early. */
const GROUP = 2000;

/** How many articles are read at a time: each has its full text. */
const ARTICLES = 50;

/**
 * Adds `/search.csv`, `.jsonl` and `.parquet`, with all results of a search, and `/articles.csv`: files that are sent
 * while they are being written.
 */
export function addDownloads(app: OpenAPIHono, serving: Serving): void {
  app.get('/articles.csv', (context) => {
    const { bom, ...query } = context.req.query();
    const { publisher } = validatedQuery(articlesAskedSchema, query);
    const lines = articlesCsv(articleTable(serving, publisher), { bom: bom === 'true' });
    return context.body(streamOf(inTurns(lines)), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="articles.csv"',
    });
  });
  for (const [ending, { type, make }] of Object.entries(FORMATS))
    app.get(`/search.${ending}`, async (context) => {
      const { bom, ...query } = context.req.query();
      const row = PLAIN.has(ending) ? (one: Statement) => one : tableRows(serving.record);
      const parts = rowsInParts(findInParts(serving, searchOf(searchAsked(query))), row);
      // An invalid search is an error of the whole response, before its first part is sent.
      const first = await parts.next();
      return context.body(streamOf(bytesOf(first, parts, make({ bom: bom === 'true' }))), 200, {
        'content-type': type,
        'content-disposition': `attachment; filename="statements.${ending}"`,
      });
    });
}

/** Lines as bytes, in parts; other requests are served in between. */
async function* inTurns(lines: Iterator<string, unknown>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const part = [...Iterator.from(lines).take(ARTICLES)];
    if (part.length === 0) return;
    yield new TextEncoder().encode(part.join(''));
    await setImmediate();
  }
}

/** Statements as rows, in parts. */
async function* rowsInParts(
  parts: AsyncIterable<Iterable<Statement>>,
  row: (statement: Statement) => StatementRow,
): AsyncGenerator<Iterable<StatementRow>> {
  for await (const statements of parts) yield Array.from(statements, row);
}

/** The bytes of a file, in parts. */
async function* bytesOf(
  first: IteratorResult<Iterable<StatementRow>>,
  others: AsyncIterable<Iterable<StatementRow>>,
  { part, end }: Making,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const encoded = (made: string | Uint8Array) => (typeof made === 'string' ? encoder.encode(made) : made);
  if (!first.done) yield encoded(part(first.value));
  for await (const statements of others) yield encoded(part(statements));
  yield encoded(end());
}

/** A stream that requests a part when there is room for it, and ends the generator when the reader stops. */
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

/** Writes the header before the first part only. */
function makeCsv({ bom }: { readonly bom: boolean }): Making {
  let header = true;
  return {
    part(statements) {
      const text = [...csv(statements, { header, bom })].join('');
      header = false;
      return text;
    },
    end: () => '',
  };
}

/** Rows wait until a group is full. */
function makeParquet(): Making {
  const { group, end } = parquetParts();
  let rows: StatementRow[] = [];
  return {
    part(statements) {
      rows.push(...statements);
      if (rows.length < GROUP) return '';
      const full = rows;
      rows = [];
      return group(full);
    },
    end: () => Buffer.concat([...(rows.length > 0 ? [group(rows)] : []), end()]),
  };
}
