import type { OpenRecord } from '../../record/index.ts';

/** A slow result, computed again only if another program has written to the record. */
export function perVersion<T>({ version }: OpenRecord, make: () => T): () => T {
  let known: { readonly version: number; readonly value: T } | null = null;
  return () => {
    const now = version();
    if (known?.version !== now) known = { version: now, value: make() };
    return known.value;
  };
}
