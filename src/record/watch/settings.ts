import type { Database } from '../schema/database.ts';

/** The value of a setting; null if it has none. */
export function setting(db: Database, name: string): string | null {
  return (db.get('SELECT value FROM settings WHERE name = ?', name)?.value ?? null) as string | null;
}

export function saveSetting(db: Database, name: string, value: string): void {
  db.run(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value,
  );
}
