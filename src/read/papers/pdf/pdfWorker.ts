/** The thread that reads the text layers of PDFs for `pdfThread`, one after the other. */
import { type MessagePort, workerData } from 'node:worker_threads';
import { readLayer } from './readLayer.ts';

const { port, signal } = workerData as { port: MessagePort; signal: SharedArrayBuffer };
const done = new Int32Array(signal);

port.on('message', async (bytes: Uint8Array) => {
  const layer = await readLayer(bytes);
  port.postMessage(layer);
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
