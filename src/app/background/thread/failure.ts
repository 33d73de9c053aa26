import { type ErrorCode, OnrecordError } from '../../../errors.ts';

/** An error in a form that can be sent; errors of onrecord keep their code. */
export type Failure = {
  readonly code: string | null;
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
};

/** The error in a form that can be sent to another thread or process. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error))
    return { code: null, name: 'Error', message: String(error), stack: undefined };
  const { name, message, stack } = error;
  return { code: error instanceof OnrecordError ? error.code : null, name, message, stack };
}

/** The error that was sent, with its original stack. */
export function errorOf({ code, name, message, stack }: Failure): Error {
  const error =
    code === null
      ? Object.assign(new Error(message), { name })
      : new OnrecordError(code as ErrorCode, message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
