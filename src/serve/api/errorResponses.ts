import { problemSchema } from './schemas.ts';

type ErrorResponse = { readonly description: string; readonly code: string; readonly message: string };

/** Every error status of a resource, each with an example. */
const TROUBLES: Readonly<Record<number, ErrorResponse>> = {
  400: {
    description: 'a parameter has an invalid value, is given twice, or does not exist',
    code: 'usage',
    message: 'since: not a date; write 2019, 2019-03 or 2019-03-05',
  },
  401: {
    description: 'the token is missing or wrong',
    code: 'token-missing',
    message: 'this server needs its token: Authorization: Bearer TOKEN',
  },
  403: {
    description: 'the request came from another site’s page, or it needs the token for correcting',
    code: 'not-allowed',
    message: 'this needs the token for correcting',
  },
  404: { description: 'nothing has this id', code: 'not-found', message: 'nothing has this id' },
  409: {
    description: 'the request is well formed, but does not fit the record',
    code: 'does-not-fit',
    message: 'the article does not say “by land”; give the words as they stand there',
  },
  413: {
    description: 'the request is larger than 12 MB',
    code: 'too-large',
    message: 'what was sent is too large',
  },
  421: {
    description: 'the request names another host than this server',
    code: 'wrong-host',
    message: 'this server is not onrecord.example; use the address that it printed',
  },
  431: {
    description: 'the address and headers are longer than 16 KiB',
    code: 'too-long',
    message: 'the address and its headers are too long',
  },
  500: {
    description: 'the record cannot be read, or there is a bug in onrecord; the server’s log says more',
    code: 'internal',
    message: 'this is a bug in onrecord',
  },
  503: {
    description: 'the record is in use by another program; try again in a moment',
    code: 'record-locked',
    message: 'the server cannot do this now; its log says why',
  },
  507: {
    description: 'the disk of the server is full',
    code: 'disk-full',
    message: 'the server cannot do this now; its log says why',
  },
};

/** Errors that only some resources have. */
type Some = 401 | 403 | 404 | 409 | 413;

/** The error responses of a resource for the OpenAPI document: those of all resources, and its own. */
export function errorResponses(has: Readonly<Record<Some, boolean>>) {
  return Object.fromEntries(
    Object.entries(TROUBLES)
      .filter(([status]) => has[Number(status) as Some] ?? true)
      .map(([status, { description, code, message }]) => [
        status,
        {
          description,
          ...(status === '401' ? { headers: { 'WWW-Authenticate': BEARER } } : {}),
          content: { 'application/json': { schema: problemSchema, example: { error: { code, message } } } },
        },
      ]),
  );
}

const BEARER = { required: true, schema: { type: 'string' as const, const: 'Bearer' } };
