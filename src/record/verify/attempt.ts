/** Result of reading data that may be damaged: the value, or why it cannot be read. */
export function attempt<T>(read: () => T): [value: T | null, trouble: string | null] {
  try {
    return [read(), null];
  } catch (error) {
    return [null, error instanceof Error ? error.message : String(error)];
  }
}
