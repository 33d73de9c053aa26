import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linker } from '../../src/people/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { addArticles, MAKER } from './addArticles.ts';
import { invent, STATEMENTS } from './press.ts';

const MIGRATIONS = join(import.meta.dirname, '../../src/record/schema/migrations');

/** The file of a record of so many statements; made where there is none yet of this schema and these inventions. */
export function builtRecord(statements: number): string {
  const path = join(tmpdir(), `onrecord-bench-${madeOf()}-${statements}.db`);
  if (!existsSync(path)) build(path, statements);
  return path;
}

/** A name of the schema and of everything that invents: another record is built once either changes. */
function madeOf(): string {
  const hash = createHash('sha256');
  for (const folder of [MIGRATIONS, import.meta.dirname])
    for (const name of readdirSync(folder).sort())
      if (!/^(?:measure|questions|timed)\./.test(name)) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 8);
}

function build(path: string, statements: number): void {
  const begun = `${path}.part`;
  for (const ending of ['', '-wal', '-shm']) rmSync(begun + ending, { force: true });
  const articles = statements / STATEMENTS;
  const press = invent(articles);
  const record = openRecord(begun);
  record.importPeople(press.people, { source: 'invented', program: MAKER.program });
  for (let from = 0; from < articles; from += 100) {
    addArticles(record, press, from, Math.min(100, articles - from));
    if (from % 1000 === 0) console.error(`built: ${from * STATEMENTS} of ${statements} statements`);
  }
  record.linkSpeakers(linker, MAKER.program);
  record.findDuplicates();
  record.close();
  renameSync(begun, path);
}
