import type { HttpError } from './httpError.ts';

/**
 * The error for a request that may not change the record; null if it may. `wants` is the message for a request without
 * the token.
 */
export function forbidden(
  request: Request,
  may: (request: Request) => boolean,
  wants: string,
): HttpError | null {
  if (!isSameSite(request))
    return { error: { code: 'cross-site', message: 'this can only be sent from a page of this server' } };
  return may(request) ? null : { error: { code: 'not-allowed', message: wants } };
}

/**
 * Whether a request comes from a page of this server or from a program, rather than from a page of another site (CSRF).
 */
function isSameSite(request: Request): boolean {
  const { headers } = request;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  // Browsers send the page's site with every request that changes something, and pages of other sites cannot
  // send JSON without permission.
  if (origin === null) return /^application\/json\b/i.test(headers.get('content-type') ?? '');
  const host = headers.get('host') ?? new URL(request.url).host;
  return URL.parse(origin)?.host === host;
}
