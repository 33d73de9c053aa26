import { type ErrorCode, OnrecordError } from '../../../errors.ts';

/** Error in a form that can be sent: an error of onrecord keeps its code. */
export type Failure = {
  readonly code: string | null;
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
};

/** An error as it can be sent to another thread or process. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error))
    return { code: null, name: 'Error', message: String(error), stack: undefined };
  const { name, message, stack } = error;
  return { code: error instanceof OnrecordError ? error.code : null, name, message, stack };
}

/** The error that was sent, with the place where it was thrown. */
export function errorOf({ code, name, message, stack }: Failure): Error {
  const error =
    code === null
      ? Object.assign(new Error(message), { name })
      : new OnrecordError(code as ErrorCode, message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
