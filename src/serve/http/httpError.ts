import { HTTPException } from 'hono/http-exception';
import { type ErrorCode, OnrecordError } from '../../errors.ts';

/** The form of all errors in responses of the server. */
export type HttpError = { readonly error: { readonly code: string; readonly message: string } };

const STATUS: Partial<Record<ErrorCode, 400 | 503 | 507>> = {
  usage: 400,
  'record-locked': 503,
  'disk-full': 507,
  interrupted: 503,
};

/** Errors about this machine, whose messages contain paths of files. */
const OWN = /^(?:record|model|disk|extension|output|input)-/;

/** The status and message of an error; internal errors and paths of files are not disclosed. */
export function toHttpError(error: unknown): { status: 400 | 500 | 503 | 507; problem: HttpError } {
  // Hono's own error for a body that is not JSON.
  if (error instanceof HTTPException && error.status === 400)
    return { status: 400, problem: { error: { code: 'usage', message: error.message } } };
  if (!(error instanceof OnrecordError))
    return {
      status: 500,
      problem: { error: { code: 'internal', message: 'internal error: this is a bug in onrecord' } },
    };
  const { code } = error;
  const message = OWN.test(code)
    ? 'the server cannot do this now; see its log for the reason'
    : error.message;
  return { status: STATUS[code] ?? 500, problem: { error: { code, message } } };
}

export function notFound(what: string): HttpError {
  return { error: { code: 'not-found', message: what } };
}
