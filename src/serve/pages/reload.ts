/** Whether a page whose parts are still being calculated reloads by itself, and the address of the same page where it does not, or does again. */
export type Reload = { readonly runs: boolean; readonly otherwise: string };

/** Seconds between two reloads. */
export const RELOAD_SECONDS = 5;

/** By the query of a page: readers whom reloading disturbs stop it with `reload=no`. */
export function reloadOf({ reload, ...query }: Readonly<Record<string, string>>): Reload {
  const runs = reload !== 'no';
  return { runs, otherwise: `?${new URLSearchParams({ ...query, ...(runs ? { reload: 'no' } : {}) })}` };
}
