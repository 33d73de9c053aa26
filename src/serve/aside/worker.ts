/** The thread that works out what takes long: it reads the record by a connection of its own. */
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { OnrecordError } from '../../errors.ts';
import { openRecord } from '../../record/index.ts';
import type { Done, Ordered } from './tasks.ts';
import { workOut } from './workOut.ts';

/** How far the thread stands back behind the one that answers, where both have one core. */
const NICE = 5;

// Elsewhere than on Linux this would be for the whole process.
if (process.platform === 'linux') setPriority(NICE);
const record = openRecord(workerData.path, { create: false, readOnly: true });
const tell = (done: Done) => parentPort?.postMessage(done);

parentPort?.on('message', async ({ number, task }: Ordered) => {
  try {
    tell({ number, found: await workOut(record, task) });
  } catch (error) {
    const code = error instanceof OnrecordError ? error.code : null;
    tell({ number, failed: { code, message: error instanceof Error ? (error.stack ?? '') : String(error) } });
  }
});
