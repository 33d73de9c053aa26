/** What a piece of work took, in milliseconds: by the clock, and of processor time, to which other work on the machine adds less. */
export type Took = { readonly clock: number; readonly processor: number };

/** What each thing took, by its name, each time that it was done. */
export type Times = Readonly<Record<string, readonly Took[]>>;

export type Notes = {
  readonly times: Times;
  readonly note: (name: string, took: Took) => void;
  readonly time: (name: string, work: () => unknown) => void;
};

export function timed(work: () => unknown): Took {
  const stop = startTimer();
  work();
  return stop();
}

/** Begins to take the time; what comes back ends it. */
export function startTimer(): () => Took {
  const before = process.cpuUsage();
  const began = performance.now();
  return () => {
    const clock = performance.now() - began;
    const { user, system } = process.cpuUsage(before);
    return { clock, processor: (user + system) / 1000 };
  };
}

export function takeNotes(): Notes {
  const times: Record<string, Took[]> = {};
  const note = (name: string, took: Took) => {
    times[name] = [...(times[name] ?? []), took];
  };
  return { times, note, time: (name, work) => note(name, timed(work)) };
}

/** An equal part of what something took. */
export function partOf({ clock, processor }: Took, parts: number): Took {
  return { clock: clock / parts, processor: processor / parts };
}
