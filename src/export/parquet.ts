import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Statement } from '../data/index.ts';
import { cellsOf, csvColumns } from './csv.ts';

/**
 * Statements as an Apache Parquet file: the columns of the CSV, text but for what are numbers (`confidence`, `speaker_confidence`) and truths
 * (`negated`); no cell is escaped. The whole file is made in memory.
 */
export function parquet(statements: Iterable<Statement>): Uint8Array {
  const rows = Array.from(statements, cellsOf);
  const columnData = csvColumns.map((name, at) => {
    const data = rows.map((cells) => cells[at] ?? null);
    if (NUMBERS.has(name)) return { name, data, type: 'DOUBLE' as const, nullable: true };
    if (name === 'negated')
      return { name, data: data.map((cell) => cell === 'true'), type: 'BOOLEAN' as const, nullable: false };
    return { name, data, type: 'STRING' as const, nullable: true };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

const NUMBERS = new Set(['confidence', 'speaker_confidence']);
