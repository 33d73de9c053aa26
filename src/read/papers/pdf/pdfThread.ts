import { extname } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { TextLayer } from '../layer.ts';

export type PdfLimits = {
  /** For how long a PDF may be read, in seconds. */
  readonly seconds: number;
  /** By how much the memory of the program may grow meanwhile, in megabytes. */
  readonly megabytes: number;
};
export type Stopped = 'time-limit' | 'memory-limit';

type Thread = {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly done: Int32Array<SharedArrayBuffer>;
};

const MEGABYTE = 1024 * 1024;
/** How often the memory is looked at, in milliseconds: a bomb of zeros unpacks some ten megabytes meanwhile. */
const PAUSE = 15;
/** After so many pages a thread is ended, so that its memory is free for what follows. */
const MANY = 200;

/**
 * A thread that reads PDFs while the caller waits. The library answers only later; reading and verifying do not, so that one function reads
 * every kind of document. The thread is watched from here and stopped at its limits, because what a PDF unpacks is not on the heap that a
 * thread's own limit counts. It stays for the next PDF, since starting one takes longer than reading a page.
 */
export function pdfThread(): (bytes: Uint8Array, limits: PdfLimits) => TextLayer | Stopped {
  let thread: Thread | null = null;
  return (bytes, { seconds, megabytes }) => {
    thread ??= startThread();
    const { worker, port, done } = thread;
    const deadline = performance.now() + seconds * 1000;
    const most = process.memoryUsage.rss() + megabytes * MEGABYTE;
    Atomics.store(done, 0, 0);
    port.postMessage(bytes);
    while (Atomics.wait(done, 0, 0, PAUSE) === 'timed-out') {
      const stopped = performance.now() > deadline ? 'time-limit' : null;
      const why = process.memoryUsage.rss() > most ? 'memory-limit' : stopped;
      if (why === null) continue;
      void worker.terminate();
      thread = null;
      return why;
    }
    const layer = receiveMessageOnPort(port)?.message as TextLayer;
    if (layer.pages.length > MANY) {
      void worker.terminate();
      thread = null;
    }
    return layer;
  };
}

function startThread(): Thread {
  const { port1, port2 } = new MessageChannel();
  const signal = new SharedArrayBuffer(4);
  const program = new URL(`./pdfWorker${extname(import.meta.filename)}`, import.meta.url);
  const worker = new Worker(program, {
    workerData: { port: port2, signal },
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 },
  });
  // A thread that was stopped says so; whoever waited knows it already.
  worker.on('error', () => {});
  // A program whose work is done does not wait for it.
  worker.unref();
  port1.unref();
  return { worker, port: port1, done: new Int32Array(signal) };
}
