/**
 * The first index below `length` for which `holds`, found by halving: it must hold for all after one for which it holds.
 * `length` where it holds for none.
 */
export function lowerBound(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
