import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The tables of a record that have rows of their own: all but those in which a search index keeps its words. */
function tables(db: DatabaseSync): string[] {
  return db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_words*' ORDER BY name")
    .all()
    .map(({ name }) => String(name));
}

/**
 * Flips one bit of one value of one row, each table, each column and each value as likely as another; says which, null where the file
 * would not have it (another row has that key).
 */
export function flipInRow(path: string, random: () => number): string | null {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  try {
    db.exec('PRAGMA ignore_check_constraints = 1');
    const all = tables(db).filter((table) => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get());
    const table = one(all, random);
    const columns = db.prepare('SELECT name, type FROM pragma_table_info(?)').all(table);
    const column = one(columns, random);
    const count = Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
    const row = db.prepare(`SELECT * FROM ${table} LIMIT 1 OFFSET ?`).get(Math.floor(random() * count))!;
    const before = row[String(column.name)]!;
    const bytes = bytesOf(before);
    if (bytes === null) return null;
    const bit = Math.floor(random() * bytes.length * 8);
    bytes[bit >> 3]! ^= 1 << (bit & 7);
    return written(db, table, row, String(column.name), { bytes, type: before });
  } finally {
    db.close();
  }
}

type Flipped = { readonly bytes: Buffer; readonly type: SQLOutputValue };

function written(
  db: DatabaseSync,
  table: string,
  row: Record<string, SQLOutputValue>,
  column: string,
  { bytes, type }: Flipped,
) {
  // Whatever guards the rows would not guard the disk.
  const guards = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
  const given = Object.keys(row).map((name) => `"${name}" IS ?`);
  const value = flippedValue(bytes, type);
  const cast = typeof type === 'string' ? 'CAST(? AS TEXT)' : '?';
  try {
    db.prepare(`UPDATE ${table} SET "${column}" = ${cast} WHERE ${given.join(' AND ')}`).run(
      value,
      ...Object.values(row),
    );
  } catch {
    return null;
  } finally {
    for (const { sql } of guards) db.exec(String(sql));
  }
  return `${table}.${column}: ${String(type).slice(0, 40)} → ${String(value).slice(0, 40)}`;
}

function one<T>(all: readonly T[], random: () => number): T {
  return all[Math.floor(random() * all.length)]!;
}

function bytesOf(value: SQLOutputValue): Buffer | null {
  if (typeof value === 'string') return value === '' ? null : Buffer.from(value);
  if (value instanceof Uint8Array) return value.length === 0 ? null : Buffer.from(value);
  if (value === null) return null;
  const bytes = Buffer.alloc(8);
  if (Number.isInteger(value)) bytes.writeBigInt64LE(BigInt(value));
  else bytes.writeDoubleLE(Number(value));
  return bytes;
}

function flippedValue(bytes: Buffer, type: SQLOutputValue): Uint8Array | number | bigint {
  if (typeof type === 'string' || type instanceof Uint8Array) return bytes;
  return Number.isInteger(type) ? bytes.readBigInt64LE() : bytes.readDoubleLE();
}

/** Flips one bit of a file; says which. */
export function flipInFile(file: Buffer, random: () => number): string {
  const bit = Math.floor(random() * file.length * 8);
  file[bit >> 3]! ^= 1 << (bit & 7);
  return `byte ${bit >> 3}, bit ${bit & 7}`;
}
