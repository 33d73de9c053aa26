import type { HttpError } from './httpError.ts';
import { isSameSite } from './sameSite.ts';

/** Why a request may not change the record, where `may` tells who may; null when it may. `wants` is said to who lacks the token. */
export function forbidden(
  request: Request,
  may: (request: Request) => boolean,
  wants: string,
): HttpError | null {
  if (!isSameSite(request))
    return { error: { code: 'cross-site', message: 'send this from a page of this server' } };
  return may(request) ? null : { error: { code: 'not-allowed', message: wants } };
}
