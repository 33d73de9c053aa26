/**
 * Whether a page reloads itself while a part of it is being computed, and the address of the same page with the other
 * setting.
 */
export type Reload = { readonly runs: boolean; readonly otherwise: string };

/** Seconds between two reloads. */
export const RELOAD_SECONDS = 5;

/** Read from the query of the page: `reload=no` stops reloading, for readers whom it disturbs. */
export function reloadOf({ reload, ...query }: Readonly<Record<string, string>>): Reload {
  const runs = reload !== 'no';
  return { runs, otherwise: `?${new URLSearchParams({ ...query, ...(runs ? { reload: 'no' } : {}) })}` };
}
