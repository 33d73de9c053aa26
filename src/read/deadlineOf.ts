/** What takes so many times its limit by the clock waits for something that does not come, however busy the machine is. */
const PATIENCE = 10;

/**
 * Whether a limit of processor time, which begins now, is over: a limit by the clock would stop good documents on a busy machine. `used` gives the
 * seconds of the processor that were taken until now, by other work too, so that as much time must have gone by on the clock as well; or null
 * where they are not known, so that only the clock counts.
 */
export function deadlineOf(seconds: number, used: () => number | null): () => boolean {
  const [began, before] = [performance.now(), used()];
  return () => {
    const gone = (performance.now() - began) / 1000;
    if (gone <= seconds) return false;
    const now = used();
    return before === null || now === null || now - before > seconds || gone > PATIENCE * seconds;
  };
}
