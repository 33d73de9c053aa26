import type { Serving } from '../../app/serving.ts';
import { makeMcp } from './makeMcp.ts';
import { HttpTransport, type Transport } from './sdk.ts';

/** Answers a request to `/mcp`, without sessions. `corrects` says whether the sender may correct. */
export async function mcpRoute(serving: Serving, request: Request, corrects = false): Promise<Response> {
  // Without sessions there is no stream to listen to (GET) and none to end (DELETE).
  if (request.method !== 'POST')
    return refused(405, 'this server keeps no sessions: ask with POST', { allow: 'POST' });
  if (isOtherSites(request)) return refused(403, 'pages of other sites may not ask');
  const server = makeMcp(serving, { base: new URL(request.url).origin, corrects });
  const transport = new HttpTransport({ enableJsonResponse: true });
  // Optional properties of the transport may be undefined, which the SDK's own interface does not allow.
  await server.connect(transport as Transport);
  try {
    return await transport.handleRequest(request);
  } finally {
    await server.close();
  }
}

/** Whether a browser sends it from a page of another site. */
function isOtherSites(request: Request): boolean {
  const origin = request.headers.get('origin');
  return origin !== null && origin !== new URL(request.url).origin;
}

function refused(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ jsonrpc: '2.0', error: { code: -32000, message }, id: null }, { status, headers });
}
