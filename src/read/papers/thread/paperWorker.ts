/** The thread that unpacks papers for `paperThread`, one after the other. */
import { type MessagePort, workerData } from 'node:worker_threads';
import type { PaperRequest } from './paperThread.ts';

const { port, signal } = workerData as { port: MessagePort; signal: SharedArrayBuffer };
const done = new Int32Array(signal);

port.on('message', async ({ kind, bytes }: PaperRequest) => {
  if (kind === 'pdf') {
    const layer = await layerOf(bytes);
    const { count, places, measures } = layer.runs;
    port.postMessage(layer, count > 0 ? [places.buffer, measures.buffer] : []);
  } else port.postMessage(await partsOf(bytes));
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});

/** The library for PDFs is loaded for the first of them only. */
async function layerOf(bytes: Uint8Array) {
  const { readLayer } = await import('../pdf/readLayer.ts');
  return readLayer(bytes);
}

async function partsOf(bytes: Uint8Array) {
  const { unpackDocx } = await import('../docx/unpackDocx.ts');
  return unpackDocx(bytes);
}
