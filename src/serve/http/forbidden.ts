import type { HttpError } from './httpError.ts';
import { isSameSite } from './sameSite.ts';

/** The error for a request that may not change the record; null when it may. `wants` is the message for a request without the token. */
export function forbidden(
  request: Request,
  may: (request: Request) => boolean,
  wants: string,
): HttpError | null {
  if (!isSameSite(request))
    return { error: { code: 'cross-site', message: 'this can only be sent from a page of this server' } };
  return may(request) ? null : { error: { code: 'not-allowed', message: wants } };
}
