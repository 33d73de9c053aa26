import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Statement } from '../data/index.ts';
import { cellsOf, csvColumns } from './csv.ts';

/** A Parquet file that is made part by part: the bytes of its parts, in order, are the file. */
export type ParquetParts = {
  /** The bytes of a group of rows; the first one's begin the file. */
  readonly group: (statements: Iterable<Statement>) => Uint8Array;
  readonly end: () => Uint8Array;
};

/** How many rows are a group. */
const GROUP = 10_000;

/**
 * Statements as an Apache Parquet file: the columns of the CSV, text but for what are numbers (`confidence`, `speaker_confidence`) and truths
 * (`negated`); no cell is escaped. The whole file is made in memory.
 */
export function parquet(statements: Iterable<Statement>): Uint8Array {
  const { group, end } = parquetParts();
  const rest = Iterator.from(statements);
  const parts: Uint8Array[] = [];
  for (;;) {
    const some: Statement[] = [];
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
  const file = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData: columnsOf([]) }) });
  // Bytes already written are taken out; the offset in the file keeps counting.
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  return {
    group(statements) {
      const columnData = columnsOf(Array.from(statements, cellsOf)).map(({ name, data }) => ({ name, data }));
      file.write({ columnData, rowGroupSize: Math.max(1, columnData[0]!.data.length) });
      return taken();
    },
    end() {
      file.finish();
      return taken();
    },
  };
}

function columnsOf(rows: readonly (readonly (string | number | null)[])[]) {
  return csvColumns.map((name, at) => {
    const data = rows.map((cells) => cells[at] ?? null);
    if (NUMBERS.has(name)) return { name, data, type: 'DOUBLE' as const, nullable: true };
    if (name === 'negated')
      return { name, data: data.map((cell) => cell === 'true'), type: 'BOOLEAN' as const, nullable: false };
    return { name, data, type: 'STRING' as const, nullable: true };
  });
}

const NUMBERS = new Set(['confidence', 'speaker_confidence']);
