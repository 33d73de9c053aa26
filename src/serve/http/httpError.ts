import { HTTPException } from 'hono/http-exception';
import { type ErrorCode, OnrecordError } from '../../errors.ts';

/** How trouble is told, everywhere. */
export type HttpError = { readonly error: { readonly code: string; readonly message: string } };

const STATUS: Partial<Record<ErrorCode, 400 | 503 | 507>> = {
  usage: 400,
  'record-locked': 503,
  'disk-full': 507,
};

/** Errors that are of this machine, whose words name its files. */
const OWN = /^(?:record|model|disk|extension|output|input)-/;

/** The status and words for an error; what was not meant to happen, and where files lie, is not told. */
export function toHttpError(error: unknown): { status: 400 | 500 | 503 | 507; problem: HttpError } {
  // What Hono finds wrong with a body: JSON that is none.
  if (error instanceof HTTPException && error.status === 400)
    return { status: 400, problem: { error: { code: 'usage', message: error.message } } };
  if (!(error instanceof OnrecordError))
    return {
      status: 500,
      problem: { error: { code: 'internal', message: 'this is a mistake of the program' } },
    };
  const { code } = error;
  const message = OWN.test(code) ? 'the server cannot do this now; its log says why' : error.message;
  return { status: STATUS[code] ?? 500, problem: { error: { code, message } } };
}

export function notFound(what: string): HttpError {
  return { error: { code: 'not-found', message: what } };
}
