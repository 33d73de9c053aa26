import { readdirSync, readFileSync } from 'node:fs';

export type Migration = { readonly version: number; readonly sql: string };

/** The migrations next to this file, in order; the build copies them next to its output. */
export function migrations(): Migration[] {
  const folder = new URL('./migrations/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({
      version: Number(name.slice(0, 4)),
      sql: readFileSync(new URL(name, folder), 'utf8'),
    }));
}
