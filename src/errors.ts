/** What went wrong, as a word; `serve` maps it to a status and `cli` to an exit code. */
export type ErrorCode =
  | 'usage'
  | 'input-missing'
  | 'input-unreadable'
  | 'model-missing'
  | 'model-damaged'
  | 'extension-missing'
  | 'record-damaged'
  | 'record-locked'
  | 'record-newer'
  | 'record-readonly'
  | 'record-missing'
  | 'disk-full'
  | 'output-failed'
  | 'node-too-old'
  | 'fetch-failed'
  | 'interrupted';

/** An error that says what happened and what to do. Made only by the functions of this file. */
export class OnrecordError extends Error {
  override readonly name = 'OnrecordError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The arguments do not make sense together. */
export function usage(message: string): OnrecordError {
  return new OnrecordError('usage', message);
}

/** An input that is not there. */
export function inputMissing(uri: string, cause?: unknown): OnrecordError {
  // A name of other bytes than UTF-8 reaches the program with this sign in it, and cannot be opened by it.
  const why = uri.includes('\uFFFD') ? '; its name is not UTF-8, so rename it' : '';
  return new OnrecordError('input-missing', `${uri}: no such file or folder${why}`, cause);
}

/** An input that is there and cannot be read. */
export function inputUnreadable(uri: string, why: string, cause?: unknown): OnrecordError {
  return new OnrecordError('input-unreadable', `${uri}: ${why}`, cause);
}

/** A URL that could not be fetched. */
export function fetchFailed(url: string, why: string, cause?: unknown): OnrecordError {
  return new OnrecordError('fetch-failed', `${url}: ${why}`, cause);
}

/** The model's folder or one of its files is not there. */
export function modelMissing(path: string, cause?: unknown): OnrecordError {
  return new OnrecordError(
    'model-missing',
    `the model file ${path} is missing; install onrecord again, or choose a model with --model`,
    cause,
  );
}

/** A model file does not match its model card. */
export function modelDamaged(path: string, why: string, cause?: unknown): OnrecordError {
  return new OnrecordError(
    'model-damaged',
    `the model file ${path} is damaged (${why}); install onrecord again`,
    cause,
  );
}

/** There is no statement with this id in the record. */
export function noStatement(id: string): OnrecordError {
  return usage(`there is no statement ${id}; \`onrecord find --json\` prints the ids of statements`);
}

/** SQLite cannot be given the functions that compare vectors. */
export function extensionMissing(cause?: unknown): OnrecordError {
  return new OnrecordError(
    'extension-missing',
    'searching by meaning needs sqlite-vec, which could not be loaded on this machine; reinstall onrecord with its optional packages, or search without --about',
    cause,
  );
}

/** The record is damaged, or is not a record at all. */
export function recordDamaged(path: string, why: string, cause?: unknown): OnrecordError {
  return new OnrecordError(
    'record-damaged',
    `${path} cannot be used as a record: ${why}; nothing was changed in it. Choose another file with --record, or restore this one from a backup`,
    cause,
  );
}

/** Another program kept the record locked for longer than the timeout. */
export function recordLocked(path: string, cause?: unknown): OnrecordError {
  return new OnrecordError(
    'record-locked',
    `the record ${path} is in use by another program; try again when it has finished`,
    cause,
  );
}

/** The record was written by a later version than this program knows. */
export function recordNewer(path: string, version: number, known: number): OnrecordError {
  return new OnrecordError(
    'record-newer',
    `the record ${path} has version ${version}, but this program supports versions up to ${known}; install a newer onrecord`,
  );
}

/** The record, or its folder, cannot be written. */
export function recordReadonly(path: string, cause?: unknown): OnrecordError {
  return new OnrecordError(
    'record-readonly',
    `the record ${path} cannot be written; make the file and its folder writable, or choose another with --record`,
    cause,
  );
}

/** There is no record at this path, and none may be made. */
export function recordMissing(path: string, cause?: unknown): OnrecordError {
  return new OnrecordError(
    'record-missing',
    `there is no record at ${path}; create one with onrecord add, or choose another with --record`,
    cause,
  );
}

/** The disk is full; the unfinished write was rolled back. */
export function diskFull(path: string, cause?: unknown): OnrecordError {
  return new OnrecordError(
    'disk-full',
    `the disk is full: ${path} could not be written; the data written before is intact. Free some space and run the same command again`,
    cause,
  );
}

/** The file that results go to cannot be written. */
export function outputFailed(path: string, why: string, cause?: unknown): OnrecordError {
  return new OnrecordError('output-failed', `${path} cannot be written: ${why}`, cause);
}

/** The user interrupted the program. */
export function interrupted(): OnrecordError {
  return new OnrecordError('interrupted', 'interrupted; finished work is kept');
}
