import { extname } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { deadlineOf } from '../../deadlineOf.ts';
import type { DocxParts } from '../docx/unpackDocx.ts';
import type { TextLayer } from '../layer.ts';

export type PaperLimits = {
  /** How much time of the processor reading a paper may take, in seconds. */
  readonly seconds: number;
  /** By how much the memory of the program may grow meanwhile, in megabytes. */
  readonly megabytes: number;
};
export type PaperRequest = { readonly kind: 'pdf' | 'docx'; readonly bytes: Uint8Array };
export type PaperThread = {
  readonly unpack: Unpack;
  /** Ends the thread; the next paper would begin another. */
  readonly end: () => void;
};
type Unpack = {
  (request: PaperRequest & { readonly kind: 'pdf' }, limits: PaperLimits): TextLayer | Stopped;
  (request: PaperRequest & { readonly kind: 'docx' }, limits: PaperLimits): DocxParts | Stopped;
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
 * A thread that unpacks papers while the caller waits. Their libraries answer only later; reading and verifying do not, so that one function reads
 * every kind of document. The thread is watched from here and stopped at its limits, because what a paper unpacks to is not on the heap that a
 * thread's own limit counts. It stays for the next paper, since starting one takes longer than reading a page.
 */
export function paperThread(): PaperThread {
  let thread: Thread | null = null;
  const unpack = (request: PaperRequest, { seconds, megabytes }: PaperLimits) => {
    thread ??= startThread();
    const { worker, port, done } = thread;
    const isLate = deadlineOf(seconds, ownTime);
    const most = process.memoryUsage.rss() + megabytes * MEGABYTE;
    Atomics.store(done, 0, 0);
    port.postMessage(request);
    while (Atomics.wait(done, 0, 0, PAUSE) === 'timed-out') {
      const stopped = isLate() ? 'time-limit' : null;
      const why = process.memoryUsage.rss() > most ? 'memory-limit' : stopped;
      if (why === null) continue;
      void worker.terminate();
      thread = null;
      return why;
    }
    const unpacked = receiveMessageOnPort(port)?.message as TextLayer | DocxParts;
    if ('pages' in unpacked && unpacked.pages.length > MANY) {
      void worker.terminate();
      thread = null;
    }
    return unpacked;
  };
  const end = () => {
    void thread?.worker.terminate();
    thread = null;
  };
  return { unpack: unpack as Unpack, end };
}

/** The seconds of the processor that the program has taken. */
function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function startThread(): Thread {
  const { port1, port2 } = new MessageChannel();
  const signal = new SharedArrayBuffer(4);
  const program = new URL(`./paperWorker${extname(import.meta.filename)}`, import.meta.url);
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
