import type { MiddlewareHandler } from 'hono';

/** How much of an address is told. */
const LONGEST = 200;

/**
 * Writes a line for each request once it is answered: when, what was asked for, the status, and how long it took. What somebody searches
 * for is theirs, so that nothing after the `?` is told.
 */
export function requestLog(write: (line: string) => void): MiddlewareHandler {
  return async (context, next) => {
    const began = performance.now();
    await next();
    const took = Math.round(performance.now() - began);
    // Still encoded, so that nobody can begin a line of the log by what they ask for.
    const { pathname } = new URL(context.req.url);
    const asked = pathname.length > LONGEST ? `${pathname.slice(0, LONGEST)}…` : pathname;
    write(`${new Date().toISOString()} ${context.req.method} ${asked} ${context.res.status} ${took} ms`);
  };
}
