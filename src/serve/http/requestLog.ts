import type { MiddlewareHandler } from 'hono';

/** The longest part of an address that is logged. */
const LONGEST = 200;

/**
 * Writes a line for each request once it is answered: time, method, path, status and duration. What somebody searches for is private, so
 * nothing after the `?` is logged.
 */
export function requestLog(write: (line: string) => void): MiddlewareHandler {
  return async (context, next) => {
    const began = performance.now();
    await next();
    const took = Math.round(performance.now() - began);
    // Still encoded, so that a request cannot start a new line of the log.
    const { pathname } = new URL(context.req.url);
    const asked = pathname.length > LONGEST ? `${pathname.slice(0, LONGEST)}…` : pathname;
    write(`${new Date().toISOString()} ${context.req.method} ${asked} ${context.res.status} ${took} ms`);
  };
}
