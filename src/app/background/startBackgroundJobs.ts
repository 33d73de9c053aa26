import type { OpenRecord } from '../../record/index.ts';
import type { Job, JobResults } from './jobs.ts';
import { logError } from './logError.ts';
import { workOut } from './runJob.ts';
import { programAt, startThread } from './thread/index.ts';

/** A result that is computed in the background. */
export type Pending<T> = {
  /** The last result, perhaps from before another program wrote to the record; null if there is none yet. */
  readonly known: T | null;
  /** Resolves at once if there is a last result. */
  readonly found: Promise<T>;
};

/**
 * Results that take long, computed in their own thread. The last result is returned at once, and computed again if
 * another program has written to the record since.
 */
export type BackgroundJobs = AsyncDisposable & {
  /** A person's statements by subject, position changes, the people they name, and replies. */
  person(id: string): Pending<JobResults['person']>;
  /** Position changes of all people, highest confidence first. */
  changes(): Pending<JobResults['changes']>;
  /** People who speak, the one with most statements first. */
  speaking(): Pending<JobResults['speaking']>;
};

type Kept = {
  value: { readonly of: number; readonly found: unknown } | null;
  underway: Promise<unknown> | null;
  /** When it may be computed again. Without a pause it would be computed all the time while articles are added. */
  again: number;
};

/** The number of results that are kept; most are about people. */
const KEPT = 500;
/** Up to this number of statements, computing a result right away is faster than waiting for the thread. */
const FEW = 60;

/** Starts the background jobs of a record. */
export function startBackgroundJobs(record: OpenRecord): BackgroundJobs {
  const thread = startThread<Job>(programAt('./worker', import.meta), { path: record.path });
  const all = new Map<string, Kept>();

  function ask<What extends keyof JobResults>(what: What, of = ''): Pending<JobResults[What]> {
    const key = `${what} ${of}`;
    const kept: Kept = all.get(key) ?? { value: null, underway: null, again: 0 };
    // The key that was not requested for the longest time is dropped first.
    all.delete(key);
    all.set(key, kept);
    if (all.size > KEPT) all.delete(all.keys().next().value!);
    const now = record.version();
    if (kept.value?.of !== now && kept.underway === null && performance.now() >= kept.again) {
      kept.underway = begin(kept, { what, of }, now);
      // There may be nobody who waits for it.
      kept.underway.catch(logError);
    }
    const known = (kept.value?.found ?? null) as JobResults[What] | null;
    const found = known === null ? kept.underway : Promise.resolve(known);
    return { known, found: found as Promise<JobResults[What]> };
  }

  function isSmall({ what, of }: Job): boolean {
    if (what !== 'person') return false;
    const speaking = all.get('speaking ')?.value?.found as JobResults['speaking'] | undefined;
    const one = speaking?.find(({ person }) => person === of);
    return one !== undefined && one.statements <= FEW;
  }

  async function begin(kept: Kept, task: Job, of: number): Promise<unknown> {
    const began = performance.now();
    try {
      const found = kept.value === null && isSmall(task) ? workOut(record, task) : thread.run(task);
      kept.value = { of, found: await found };
      return kept.value.found;
    } finally {
      kept.underway = null;
      // Each job uses at most half of the time. Without a result, it is tried again at once.
      if (kept.value) kept.again = 2 * performance.now() - began;
    }
  }

  return {
    person: (id) => ask('person', id),
    changes: () => ask('changes'),
    speaking: () => ask('speaking'),
    [Symbol.asyncDispose]: () => thread.close(),
  };
}
