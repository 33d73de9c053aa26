/** Numbers from 0 up to 1 that look random and are the same for the same seeds (mulberry32). */
export function randomOf(...seeds: readonly number[]): () => number {
  let state = seeds.reduce((mixed, seed) => Math.imul(mixed ^ (seed + 0x9e3779b9), 0x85ebca6b), 0x2545f491);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Takes one of `things`, the nth about n times as seldom as the first: Zipf's law with Mandelbrot's `shift`. */
export function zipfOf<T>(
  things: readonly T[],
  { power = 1, shift = 2.7 } = {},
): (random: () => number) => T {
  let sum = 0;
  const upTo = things.map((_, rank) => {
    sum += (rank + 1 + shift) ** -power;
    return sum;
  });
  return (random) => {
    const wanted = random() * sum;
    let [low, high] = [0, things.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return things[low]!;
  };
}

export function oneOf<T>(things: readonly T[], random: () => number): T {
  return things[Math.floor(random() * things.length)]!;
}

const DIMENSIONS = 384;

/** A random vector of length 1. */
export function direction(random: () => number): Float32Array {
  // Three together are near enough to a bell.
  const numbers = Float32Array.from({ length: DIMENSIONS }, () => random() + random() + random() - 1.5);
  const length = Math.hypot(...numbers);
  return numbers.map((one) => one / length);
}
