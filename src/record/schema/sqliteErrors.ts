import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  diskFull,
  OnrecordError,
  recordDamaged,
  recordLocked,
  recordMissing,
  recordReadonly,
} from '../../errors.ts';

/** Primary result codes of SQLite about which a user can do something. */
export const BUSY = 5;
const LOCKED = 6;
export const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
export const CANTOPEN = 14;
const NOTADB = 26;
/** An extended code: no room for the file that readers of a WAL share. */
export const IOERR_SHMSIZE = 4874;

/** The extended result code of an error; null if it is not from SQLite. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode : null;
}

/** What an error about the record in `path` means for its user; other errors are returned unchanged. */
export function toSqliteError(path: string, error: unknown): unknown {
  const code = sqliteCode(error);
  if (cannotUnpack(error)) return recordDamaged(path, 'a part of it cannot be unpacked', error);
  if (isTooLarge(error))
    return recordDamaged(path, 'a number in it is larger than any that was written', error);
  if (error instanceof OnrecordError || code === null) return error;
  if (code === IOERR_SHMSIZE) return diskFull(path, error);
  switch (code & 0xff) {
    case BUSY:
    case LOCKED:
      return recordLocked(path, error);
    case READONLY:
      return recordReadonly(path, error);
    case FULL:
      return diskFull(path, error);
    case CANTOPEN:
      return existsSync(dirname(path)) ? recordReadonly(path, error) : recordMissing(path, error);
    case NOTADB:
      return recordDamaged(path, 'it is not an SQLite file', error);
    case CORRUPT:
      return recordDamaged(path, 'its pages contradict each other', error);
    case IOERR:
      return recordDamaged(path, 'it could not be read or written', error);
    default:
      return error;
  }
}

/** Whether the cause is compressed bytes or JSON that are not what was stored. */
function cannotUnpack(error: unknown): boolean {
  if (error instanceof SyntaxError) return true;
  return (
    error instanceof Error &&
    'code' in error &&
    /^(ZSTD_|Z_|ERR_ZLIB|ERR_BUFFER_TOO_LARGE)/.test(String(error.code))
  );
}

/** Whether the cause is an integer too large for JavaScript; none is ever written. */
function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_OUT_OF_RANGE';
}

/** Runs `work`; errors of SQLite are thrown as an OnrecordError. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toSqliteError(path, error);
  }
}

/** The same for items that are read one by one. */
export function* guardedEach<T>(path: string, items: () => Iterable<T>): Generator<T> {
  try {
    yield* items();
  } catch (error) {
    throw toSqliteError(path, error);
  }
}
