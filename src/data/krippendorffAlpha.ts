/** How well coders agree. */
export type Reliability = {
  /** 1: always; 0: no better than chance; null if all values are the same, so that chance alone would agree always. */
  readonly alpha: number | null;
  /** The number of units with at least two values; only these count. */
  readonly units: number;
  /** The number of values of these units. */
  readonly values: number;
};

/**
 * Krippendorff's alpha for nominal values from any number of coders; null where a coder gave no value (K. Krippendorff,
 * Content Analysis, 2004, chapter 11).
 */
export function krippendorffAlpha(units: readonly (readonly (string | null)[])[]): Reliability {
  const pairable = units
    .map((values) => values.filter((value) => value !== null))
    .filter((values) => values.length > 1);
  const totals = new Map<string, number>();
  let observed = 0;
  for (const values of pairable) {
    const counts = Map.groupBy(values, (value) => value);
    for (const [value, { length }] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + length);
      // Ordered pairs of this value with another value of the unit.
      observed += (length * (values.length - length)) / (values.length - 1);
    }
  }
  const all = [...totals.values()].reduce((sum, count) => sum + count, 0);
  const expected = [...totals.values()].reduce((sum, count) => sum + count * (all - count), 0) / (all - 1);
  return {
    alpha: expected > 0 ? 1 - observed / expected : null,
    units: pairable.length,
    values: all,
  };
}
