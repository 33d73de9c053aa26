import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Serving } from '../../app/serving.ts';
import { usage } from '../../errors.ts';
import { makeApp } from '../makeApp.ts';
import { warm } from '../warm.ts';
import { answerBroken } from './answerBroken.ts';

export type ServerOptions = {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly token: string | null;
  readonly correctToken?: string | null;
  /** Takes a line for each request. */
  readonly log?: (line: string) => void;
};

/** A server that runs: where it is, and how to end it. */
export type Server = { readonly address: string; readonly close: () => Promise<void> };

/** How long, in milliseconds, those who are being answered have when a server ends. */
const GRACE = 500;

/** When, in milliseconds from the start, the model is loaded that searches by meaning want. */
const MEANING_AFTER = 1000;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/**
 * Serves a record until it is closed.
 * @throws OnrecordError usage, where others than this machine could ask without a token, or the port is taken
 */
export async function startServer(
  serving: Serving,
  { host, port, token, correctToken = null, log }: ServerOptions,
): Promise<Server> {
  if (!LOOPBACK.has(host) && token === null)
    throw usage(
      `on ${host} others can ask: give a token with --token-file, or leave --host out to serve this machine only`,
    );
  const hosts = new Set([...LOOPBACK, '[::1]', host.toLowerCase()]);
  // Nobody has asked yet; who does soon need not wait for long. Trouble is told to whoever asks.
  const aside = await serving.background();
  aside.speaking();
  aside.changes();
  let listening = false;
  const app = makeApp(serving, { token, correctToken, hosts }, log ? (line) => listening && log(line) : null);
  const own = { headers: { accept: 'text/html', ...(token ? { authorization: `Bearer ${token}` } : {}) } };
  await warm((address) => app.request(`http://127.0.0.1${address}`, own), serving.record);
  listening = true;
  // Not at once: whoever opens the first page waits less.
  const later = setTimeout(() => serving.embedder().catch(() => {}), MEANING_AFTER).unref();
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: bound }: AddressInfo) =>
      resolve({
        address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
        close: () =>
          new Promise((done) => {
            clearTimeout(later);
            server.close(() => done());
            // Who reads slowly, or hears how far an adding is, would keep it open.
            setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE).unref();
          }),
      }),
    );
    server.on('clientError', answerBroken);
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? usage(`port ${port} is in use; name another with --port`) : error),
    );
  });
}
