import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { type Column, columns, type StatementRow } from './columns.ts';

/** A Parquet file that is made part by part: the bytes of its parts, in order, are the file. */
export type ParquetParts = {
  /** The bytes of a group of rows; the first one's begin the file. */
  readonly group: (statements: Iterable<StatementRow>) => Uint8Array;
  readonly end: () => Uint8Array;
};

/** How many rows are a group. */
const GROUP = 10_000;

/**
 * Statements as an Apache Parquet file: the columns of the CSV with their types, numbers, truths, lists of texts, times and days; no cell is
 * escaped. The whole file is made in memory.
 */
export function parquet(statements: Iterable<StatementRow>): Uint8Array {
  const { group, end } = parquetParts();
  const rest = Iterator.from(statements);
  const parts: Uint8Array[] = [];
  for (;;) {
    const some: StatementRow[] = [];
    for (let next = rest.next(); !next.done; next = rest.next()) {
      some.push(next.value);
      if (some.length === GROUP) break;
    }
    if (some.length === 0) break;
    parts.push(group(some));
  }
  return new Uint8Array(Buffer.concat([...parts, end()]));
}

/** The same in parts, each a group of rows. */
export function parquetParts(): ParquetParts {
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema: SCHEMA });
  // Bytes already written are taken out; the offset in the file keeps counting.
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  return {
    group(statements) {
      const rows = [...statements];
      const columnData = Object.entries(columns).map(([name, column]) => ({
        name,
        data: rows.map((row) => valueIn(column, row)),
      }));
      file.write({ columnData, rowGroupSize: Math.max(1, rows.length) });
      return taken();
    },
    end() {
      file.finish();
      return taken();
    },
  };
}

/** What a column has of a statement; a time without a zone is in UTC, and one that is none is null. */
function valueIn(column: Column, row: StatementRow): unknown {
  if (column.is !== 'time' && column.is !== 'day') return column.of(row);
  const time = Date.parse(column.of(row) ?? '');
  return Number.isNaN(time) ? null : new Date(time);
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const;
const TYPES = {
  text: TEXT,
  time: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', repetition_type: 'OPTIONAL' },
  day: { type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
  number: { type: 'DOUBLE', repetition_type: 'OPTIONAL' },
  truth: { type: 'BOOLEAN', repetition_type: 'REQUIRED' },
} as const;

/** A column as Parquet describes it; a list in three levels, as its specification wants. */
function elementsOf(name: string, { is }: Column): SchemaElement[] {
  if (is !== 'list' && is !== 'spans') return [{ name, ...TYPES[is] }];
  return [
    { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...TEXT },
  ];
}

const SCHEMA: SchemaElement[] = [
  { name: 'root', num_children: Object.keys(columns).length },
  ...Object.entries(columns).flatMap(([name, column]) => elementsOf(name, column)),
];
