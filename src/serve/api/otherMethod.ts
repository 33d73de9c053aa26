import type { Context } from 'hono';

/** Answers a request with a method that the resource does not allow, and lists those that it does. */
export function otherMethod(methods: readonly string[]): (context: Context) => Response {
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  const headers = { allow };
  return (context) => {
    const { method } = context.req;
    if (method === 'OPTIONS') return context.body(null, 204, headers);
    const message = `${method} is nothing for this address; ask with ${methods.join(' or ')}`;
    return context.json({ error: { code: 'method-not-allowed', message } }, 405, headers);
  };
}
