import { createHash, timingSafeEqual } from 'node:crypto';

/** Who may read and who may correct: everybody who can reach the server, or whoever has a token. */
export type Access = {
  /** Null if the server listens only on this machine. */
  readonly token: string | null;
  /**
   * Null if there is no correction token: then everybody may correct on a server without a token, and nobody on one
   * with a token.
   */
  readonly correctToken: string | null;
  /** Sites whose scripts may read, in the form of browsers (`https://example.org`), or `*` for all; empty for none. */
  readonly readers: readonly string[];
  /** The host names of this server; any other belongs to a site that points to it (DNS rebinding). */
  readonly hosts: ReadonlySet<string>;
};

/** The cookie that keeps a browser signed in. */
export const COOKIE = 'onrecord_token';

/** Whether a request may read: it has a token, or the server needs none. */
export function mayAsk(request: Request, { token, correctToken }: Access): boolean {
  return (
    token === null || hasToken(request, token) || (correctToken !== null && hasToken(request, correctToken))
  );
}

/** Whether a request may correct, which is a separate permission. */
export function mayCorrect(request: Request, { token, correctToken }: Access): boolean {
  return correctToken === null ? token === null : hasToken(request, correctToken);
}

/** Whether a request has this token, as a bearer token or in the cookie. */
function hasToken(request: Request, token: string): boolean {
  const [, bearer] = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  const cookie = new RegExp(`(?:^|; )${COOKIE}=([^;]*)`).exec(request.headers.get('cookie') ?? '')?.[1];
  return [bearer, cookie && decoded(cookie)].some((given) => given !== undefined && same(given, token));
}

function decoded(cookie: string): string | undefined {
  try {
    return decodeURIComponent(cookie);
  } catch {
    return undefined;
  }
}

/** Whether the Host header of a request is one of this server's names. */
export function isForUs(request: Request, { hosts }: Access): boolean {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return hosts.has(host.replace(/:\d+$/, '').toLowerCase());
}

/** Compares in constant time. */
function same(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
