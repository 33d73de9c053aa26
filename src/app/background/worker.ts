/** The thread of background jobs. It reads the record through its own connection. */
import { workerData } from 'node:worker_threads';
import { openRecord } from '../../record/index.ts';
import type { Job } from './jobs.ts';
import { workOut } from './runJob.ts';
import { answerTasks } from './thread/index.ts';

const record = openRecord(workerData.path, { create: false, readOnly: true });
answerTasks(
  (task: Job, { signal }) => workOut(record, task, signal),
  () => record.close(),
);
