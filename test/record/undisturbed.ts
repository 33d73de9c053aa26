import { copyFileSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openRecord } from '../../src/record/index.ts';
import { type Contents, contentsOf } from './contents.ts';
import type { Write } from './writes.ts';

/** What comes of writing when nothing is in its way. */
export type Undisturbed = {
  /** A record as it is before. */
  readonly before: string;
  /** What is in it before the first step and after each. */
  readonly held: readonly Contents[];
  /** The bytes that the steps take on the disk while the record is open. */
  readonly size: number;
};

/** Does all steps of a way of writing, in a folder of its own inside `folder`. */
export function undisturbed(folder: string, { begin, steps, step }: Write): Undisturbed {
  const before = join(mkdtempSync(join(folder, 'before-')), 'record.db');
  {
    using record = openRecord(before);
    begin(record);
  }
  const place = mkdtempSync(join(folder, 'undisturbed-'));
  const path = join(place, 'record.db');
  copyFileSync(before, path);
  using record = openRecord(path);
  const opened = sizeOf(place);
  const held = [contentsOf(path)];
  for (let number = 0; number < steps; number++) {
    step(record, number);
    held.push(contentsOf(path));
  }
  return { before, held, size: sizeOf(place) - opened };
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
