import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Serving } from '../../app/serving.ts';
import { usage } from '../../errors.ts';
import { makeApp } from '../makeApp.ts';
import { warm } from '../warm.ts';
import { answerBroken } from './answerBroken.ts';

export type ServerOptions = {
  readonly host: string;
  /** 0 selects any free port. */
  readonly port: number;
  readonly token: string | null;
  readonly correctToken?: string | null;
  /** Sites whose scripts may read (CORS); by default none. */
  readonly readers?: readonly string[];
  /** Called with a line for each request. */
  readonly log?: (line: string) => void;
};

/** A running server. */
export type Server = { readonly address: string; readonly close: () => Promise<void> };

/** Milliseconds that open requests have to finish when the server stops. */
const GRACE = 500;

/** Milliseconds after the start until the embedding model is loaded. */
const MEANING_AFTER = 1000;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/**
 * Serves a record until it is closed.
 * @throws OnrecordError `usage` if other machines could send requests without a token, or the port is in use
 */
export async function startServer(
  serving: Serving,
  { host, port, token, correctToken = null, readers = [], log }: ServerOptions,
): Promise<Server> {
  if (!LOOPBACK.has(host) && token === null)
    throw usage(
      `other machines can reach ${host}: set a token with --token-file, or leave out --host to serve this machine only`,
    );
  const hosts = new Set([...LOOPBACK, '[::1]', host.toLowerCase()]);
  // Started before the first request, which then waits less. Errors are reported to the request that needs
  // the result.
  const background = await serving.background();
  background.speaking();
  background.changes();
  let listening = false;
  const app = makeApp(
    serving,
    { token, correctToken, readers, hosts },
    log ? (line) => listening && log(line) : null,
  );
  const own = { headers: { accept: 'text/html', ...(token ? { authorization: `Bearer ${token}` } : {}) } };
  await warm((address) => app.request(`http://127.0.0.1${address}`, own), serving.record);
  listening = true;
  // Not at once, so that the first page opens sooner.
  const later = setTimeout(() => serving.embedder().catch(() => {}), MEANING_AFTER).unref();
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: bound }: AddressInfo) =>
      resolve({
        address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
        close: () =>
          new Promise((done) => {
            clearTimeout(later);
            server.close(() => done());
            // A slow reader, or a page that follows the progress of an article being added, would keep it
            // open.
            setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE).unref();
          }),
      }),
    );
    server.on('clientError', answerBroken);
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? usage(`port ${port} is in use; choose another with --port`) : error,
      ),
    );
  });
}
