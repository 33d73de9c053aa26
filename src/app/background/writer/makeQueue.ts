/** Runs pieces of work one after the other. */
export type Queue = {
  /** Runs a piece of work after those before it; with `first`, before all waiting work that is not `first` itself. */
  run<Found>(work: () => Promise<Found>, options?: { readonly first?: boolean }): Promise<Found>;
};

export function makeQueue(): Queue {
  const urgent: (() => Promise<unknown>)[] = [];
  const others: (() => Promise<unknown>)[] = [];
  let busy = false;
  const next = async () => {
    if (busy) return;
    busy = true;
    for (let work = urgent.shift() ?? others.shift(); work; work = urgent.shift() ?? others.shift())
      await work();
    busy = false;
  };
  return {
    run: (work, { first = false } = {}) =>
      new Promise((resolve, reject) => {
        (first ? urgent : others).push(() => work().then(resolve, reject));
        void next();
      }),
  };
}
