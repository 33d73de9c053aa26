/** A share of a whole with its Wilson interval. */
export type Share = { readonly share: number; readonly low: number; readonly high: number };

/** Two-sided 95 %. */
const Z = 1.959964;

/**
 * The share `part / whole` with its 95 % interval (Wilson 1927), which stays between 0 and 1 also for small wholes; null where there is
 * no whole.
 */
export function wilson(part: number, whole: number): Share | null {
  if (whole <= 0) return null;
  const share = part / whole;
  const spread = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * whole)) / whole);
  const middle = share + (Z * Z) / (2 * whole);
  const scale = 1 + (Z * Z) / whole;
  // At the ends the square root is not exact.
  const low = part === 0 ? 0 : Math.max(0, (middle - spread) / scale);
  const high = part === whole ? 1 : Math.min(1, (middle + spread) / scale);
  return { share, low, high };
}
