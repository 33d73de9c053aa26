import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** An answer: how long it took until its last byte was there, and how many there were, as sent and as unpacked. */
export type Answer = {
  readonly status: number;
  readonly took: number;
  readonly sent: number;
  readonly bytes: number;
  readonly text: string;
};

/** A browser: asks one thing at a time by a connection that stays open. */
export function browser(): { ask(address: string): Promise<Answer>; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    ask: (address) =>
      new Promise((resolve, reject) => {
        const began = performance.now();
        const headers = { accept: 'text/html', 'accept-encoding': 'gzip' };
        const asked = request(address, { agent, headers }, (response) => {
          const pieces: Buffer[] = [];
          response.on('data', (piece: Buffer) => pieces.push(piece));
          response.on('error', reject);
          response.on('end', () => {
            const took = performance.now() - began;
            const sent = Buffer.concat(pieces);
            const body = response.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
            const { statusCode: status = 0 } = response;
            resolve({ status, took, sent: sent.length, bytes: body.length, text: body.toString() });
          });
        });
        asked.on('error', reject);
        asked.end();
      }),
    close: () => agent.destroy(),
  };
}
