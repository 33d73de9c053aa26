/** A share with its Wilson interval. */
export type Share = { readonly share: number; readonly low: number; readonly high: number };

/** For a two-sided interval of 95 %. */
const Z = 1.959964;

/**
 * The share `part / whole` with its 95 % interval (Wilson 1927), which stays between 0 and 1 even if `whole` is small;
 * null if `whole` is 0.
 */
export function wilson(part: number, whole: number): Share | null {
  if (whole <= 0) return null;
  const share = part / whole;
  const spread = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * whole)) / whole);
  const middle = share + (Z * Z) / (2 * whole);
  const scale = 1 + (Z * Z) / whole;
  // At 0 and 1 the square root is not exact.
  const low = part === 0 ? 0 : Math.max(0, (middle - spread) / scale);
  const high = part === whole ? 1 : Math.min(1, (middle + spread) / scale);
  return { share, low, high };
}
