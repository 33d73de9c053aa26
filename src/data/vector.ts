/**
 * The value of a signed byte that stands for 1. The vectors have length 1 and hundreds of components, few of which are
 * beyond 0.3.
 */
const STEPS = 420;

/** A vector of length 1 as signed bytes; components outside their range are clamped. */
export function byteVector(numbers: Float32Array): Int8Array {
  return Int8Array.from(numbers, (one) => Math.max(-127, Math.min(127, Math.round(STEPS * one))));
}

/** The cosine of two vectors, -1 to 1; 0 if one of them has only zeros. */
export function cosine(a: Int8Array | Float64Array, b: Int8Array | Float64Array): number {
  let [both, own, other] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!];
    both += x * y;
    own += x * x;
    other += y * y;
  }
  return own === 0 || other === 0 ? 0 : both / Math.sqrt(own * other);
}
