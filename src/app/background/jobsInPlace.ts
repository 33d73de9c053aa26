import type { OpenRecord } from '../../record/index.ts';
import type { Job, JobResults } from './jobs.ts';
import { workOut } from './runJob.ts';
import type { BackgroundJobs, Pending } from './startBackgroundJobs.ts';

/** Background jobs without a thread, for a program that asks one question and ends: each runs when it is requested. */
export function jobsInPlace(record: OpenRecord): BackgroundJobs {
  function ask<What extends keyof JobResults>(what: What, of = ''): Pending<JobResults[What]> {
    const job: Job = { what, of };
    return { known: null, found: Promise.resolve(workOut(record, job)) as Promise<JobResults[What]> };
  }
  return {
    person: (id) => ask('person', id),
    changes: () => ask('changes'),
    speaking: () => ask('speaking'),
    async [Symbol.asyncDispose]() {},
  };
}
