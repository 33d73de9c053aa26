import { once } from 'node:events';
import type { Serving } from '../../app/serving.ts';
import { withoutPaths } from '../../app/shownUri.ts';
import { makeMcp } from './makeMcp.ts';
import { type JSONRPCMessage, StdioServerTransport } from './sdk.ts';

/** Answers requests on standard input, until the input ends and every request has been answered. */
export async function serveStdio(serving: Serving, base?: string): Promise<void> {
  const server = makeMcp(withoutPaths(serving), { base });
  const transport = new StdioServerTransport();
  const open = openRequests(transport);
  const ended = once(process.stdin, 'end');
  await server.connect(transport);
  await ended;
  await open.answered();
  await server.close();
}

/** Counts requests without an answer, which the SDK abandons when it closes. */
function openRequests(transport: StdioServerTransport): { answered: () => Promise<void> } {
  const open = new Set<string | number>();
  let done = () => {};
  const send = transport.send.bind(transport);
  // The server first calls the handler that it finds, and then its own.
  transport.onmessage = (message: JSONRPCMessage) => {
    if ('method' in message && 'id' in message) open.add(message.id);
    // A request that is cancelled gets no answer.
    const taken =
      'method' in message && message.method === 'notifications/cancelled' && message.params?.requestId;
    if (typeof taken === 'string' || typeof taken === 'number') settle(taken);
  };
  transport.send = async (message) => {
    await send(message);
    if (!('method' in message) && message.id !== undefined) settle(message.id);
  };
  const settle = (id: string | number) => {
    open.delete(id);
    if (open.size === 0) done();
  };
  return {
    answered: () =>
      new Promise((resolve) => {
        done = resolve;
        if (open.size === 0) resolve();
      }),
  };
}
