import { createHash, timingSafeEqual } from 'node:crypto';

/** Who may ask, and who may correct as well: anybody who can reach the server, or whoever knows a token. */
export type Access = {
  /** Null where the server listens to this machine only. */
  readonly token: string | null;
  /** Null where whoever may ask without a token may correct, and with one nobody. */
  readonly correctToken: string | null;
  /** The names that the server is asked by; any other is another site's that points here (DNS rebinding). */
  readonly hosts: ReadonlySet<string>;
};

/** The cookie that a browser bears once the token was given. */
export const COOKIE = 'onrecord_token';

/** Whether a request may read: it bears a token, or there is none. */
export function mayAsk(request: Request, { token, correctToken }: Access): boolean {
  return token === null || bears(request, token) || (correctToken !== null && bears(request, correctToken));
}

/** Whether a request may correct: a right of its own. */
export function mayCorrect(request: Request, { token, correctToken }: Access): boolean {
  return correctToken === null ? token === null : bears(request, correctToken);
}

/** A token as a bearer or in the cookie. */
function bears(request: Request, token: string): boolean {
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

/** Whether a request names the server by a name of its own. */
export function isForUs(request: Request, { hosts }: Access): boolean {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return hosts.has(host.replace(/:\d+$/, '').toLowerCase());
}

/** Takes the same time wherever the two differ. */
function same(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
