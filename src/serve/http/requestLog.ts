import type { MiddlewareHandler } from 'hono';

/** Maximum length of an address in the log. */
const LONGEST = 200;

/**
 * Logs a line for each request after its response: time, method, path, status and duration. Searches are private, so
 * nothing after the `?` is logged.
 */
export function requestLog(write: (line: string) => void): MiddlewareHandler {
  return async (context, next) => {
    const began = performance.now();
    await next();
    const took = Math.round(performance.now() - began);
    // Still encoded, so that a request cannot start another line in the log.
    const { pathname } = new URL(context.req.url);
    const asked = pathname.length > LONGEST ? `${pathname.slice(0, LONGEST)}…` : pathname;
    write(`${new Date().toISOString()} ${context.req.method} ${asked} ${context.res.status} ${took} ms`);
  };
}
