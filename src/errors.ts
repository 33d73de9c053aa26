/** What went wrong, as a word; `serve` maps it to a status and `cli` to an exit code. */
export type ErrorCode =
  | 'usage'
  | 'input-missing'
  | 'input-unreadable'
  | 'model-missing'
  | 'model-damaged'
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
  return new OnrecordError('input-missing', `${uri}: no such file or folder`, cause);
}

/** An input that is there and cannot be read. */
export function inputUnreadable(uri: string, why: string, cause?: unknown): OnrecordError {
  return new OnrecordError('input-unreadable', `${uri}: ${why}`, cause);
}

/** The model's folder or one of its files is not there. */
export function modelMissing(path: string, cause?: unknown): OnrecordError {
  return new OnrecordError(
    'model-missing',
    `the model file ${path} is missing; install onrecord again, or name a model with --model`,
    cause,
  );
}

/** A model file is not what its card says. */
export function modelDamaged(path: string, why: string, cause?: unknown): OnrecordError {
  return new OnrecordError(
    'model-damaged',
    `the model file ${path} is damaged (${why}); install onrecord again`,
    cause,
  );
}
