import type { OpenRecord } from '../../record/index.ts';
import type { Job, JobResults } from './jobs.ts';
import { logError } from './logError.ts';
import { workOut } from './runJob.ts';
import { programAt, startThread } from './thread/index.ts';

/** A result that is calculated in the background: its value so far, and when there is one. */
export type Pending<T> = {
  /** What was found last, perhaps before another program wrote to the record; null where nothing was yet. */
  readonly known: T | null;
  /** Comes at once where something is known. */
  readonly found: Promise<T>;
};

/**
 * Results that take long, calculated in a thread of their own. A known result is returned at once and calculated again meanwhile when
 * another program has written to the record.
 */
export type BackgroundJobs = AsyncDisposable & {
  /** A person's statements by subject, position changes, the people they name, and replies. */
  person(id: string): Pending<JobResults['person']>;
  /** Where anybody's position changed, the surest first. */
  changes(): Pending<JobResults['changes']>;
  /** Who speaks, the one with most statements first. */
  speaking(): Pending<JobResults['speaking']>;
};

type Kept = {
  value: { readonly of: number; readonly found: unknown } | null;
  underway: Promise<unknown> | null;
  /** When it may be calculated again: otherwise it would be done all the time while articles are added. */
  again: number;
};

/** How many things are kept: mostly people. */
const KEPT = 500;
/** Of how few statements it is quicker to work them out at once than to wait for what the thread is at. */
const FEW = 60;

/** Starts the background jobs of a record. */
export function startBackgroundJobs(record: OpenRecord): BackgroundJobs {
  const thread = startThread<Job>(programAt('./worker', import.meta), { path: record.path });
  const all = new Map<string, Kept>();

  function ask<What extends keyof JobResults>(what: What, of = ''): Pending<JobResults[What]> {
    const key = `${what} ${of}`;
    const kept: Kept = all.get(key) ?? { value: null, underway: null, again: 0 };
    // The one that was asked for longest ago goes first.
    all.delete(key);
    all.set(key, kept);
    if (all.size > KEPT) all.delete(all.keys().next().value!);
    const now = record.version();
    if (kept.value?.of !== now && kept.underway === null && performance.now() >= kept.again) {
      kept.underway = begin(kept, { what, of }, now);
      // Perhaps nobody waits for it.
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
      // At most half of the time goes into one thing. Where nothing is known it is tried again at once.
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
