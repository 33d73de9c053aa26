import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { statementSchema } from '../../src/data/index.ts';
import { openRecord } from '../../src/record/index.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/data.md'), 'utf8');

/** What the first column of the table in a section names. */
function named(heading: RegExp): string[] {
  const section = page.split(/^#+ /m).find((text) => heading.test(text)) ?? '';
  return [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name!);
}

test('docs/data.md names every field of a statement, and no other', () => {
  assert.deepEqual(named(/^A statement/), Object.keys(statementSchema.shape));
});

test('docs/data.md names every table and column of the record, and no other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  try {
    const path = join(folder, 'a.db');
    openRecord(path).close();
    const db = new DatabaseSync(path, { readOnly: true });
    const tables = db.prepare("SELECT name, type FROM pragma_table_list WHERE schema = 'main'").all();
    const kept = tables.filter(({ name, type }) => type === 'table' && !String(name).startsWith('sqlite_'));
    assert.ok(kept.length >= 6);
    for (const { name } of kept) {
      const columns = db.prepare('SELECT name FROM pragma_table_info(?)').all(String(name));
      assert.deepEqual(
        named(new RegExp(`^\`${name}\``)),
        columns.map((column) => column.name),
        `${name}`,
      );
    }
    for (const { name } of tables.filter(({ type }) => type === 'virtual'))
      assert.match(page, new RegExp(`\`${name}\``));
    db.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
