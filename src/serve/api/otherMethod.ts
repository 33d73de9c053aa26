import type { Context } from 'hono';

const HEADERS = { allow: 'GET, HEAD, OPTIONS' };

/** Answers whoever asks a resource otherwise than with GET: what it allows. */
export function otherMethod(context: Context): Response {
  const { method } = context.req;
  if (method === 'OPTIONS') return context.body(null, 204, HEADERS);
  const message = `${method} is nothing for this address; ask with GET`;
  return context.json({ error: { code: 'method-not-allowed', message } }, 405, HEADERS);
}
