import { readFileSync } from 'node:fs';

/** How many ticks Linux counts in a second, on every machine. */
const TICKS = 100;

/** The seconds of the processor that a process has taken; null where it has ended, or where no system says it. */
export function processorTimeOf(pid: number | undefined): number | null {
  try {
    // `1234 (a name) S 1 …`: the name may hold anything; the times in user and in system mode are the 12th and 13th after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(')').at(-1)!.trim().split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return Number.isFinite(ticks) ? ticks / TICKS : null;
  } catch {
    return null;
  }
}
