/** The result of reading data that may be damaged: the value, or why it cannot be read. */
export function attempt<T>(read: () => T): [value: T | null, trouble: string | null] {
  try {
    return [read(), null];
  } catch (error) {
    if (!(error instanceof Error)) return [null, String(error)];
    const isTooLong = 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return [null, isTooLong ? 'it unpacks to more than was stored' : error.message];
  }
}
