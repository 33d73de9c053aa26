/** Whether a request that changes something comes from a page of this server or from a program, and not from another site's page (CSRF). */
export function isSameSite(request: Request): boolean {
  const { headers } = request;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  // Browsers name the page's site with whatever changes something, and other sites' pages cannot send JSON unasked.
  if (origin === null) return /^application\/json\b/i.test(headers.get('content-type') ?? '');
  const host = headers.get('host') ?? new URL(request.url).host;
  return URL.parse(origin)?.host === host;
}
