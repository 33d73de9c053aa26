/** Whether a request that changes something comes from a page of this server, and not from another site's (CSRF). */
export function isSameSite(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return origin !== null && origin !== 'null' && new URL(origin).host === host;
}
