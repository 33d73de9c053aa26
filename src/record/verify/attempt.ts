/** Reading what may be damaged: the value, or why there is none. */
export function attempt<T>(read: () => T): [value: T | null, trouble: string | null] {
  try {
    return [read(), null];
  } catch (error) {
    return [null, error instanceof Error ? error.message : String(error)];
  }
}
