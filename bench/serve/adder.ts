/**
 * Adds articles to the record that it is given, one after the other, until it is told to end: then it finds out who speaks and what are
 * copies, as `onrecord add` does, and prints how many articles it added.
 *
 *   node bench/serve/adder.ts RECORD STATEMENTS
 */
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { linker } from '../../src/people/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { addArticles, MAKER } from '../record/addArticles.ts';
import { invent, STATEMENTS } from '../record/press.ts';

/** Between two articles, in milliseconds; the real command reads about as fast. */
const PAUSE = 100;

const [path = '', statements = ''] = process.argv.slice(2);
const press = invent(Number(statements) / STATEMENTS);
using record = openRecord(path, { create: false });
const told = new AbortController();
once(process.stdin, 'data').then(() => told.abort());
let added = record.counts().articles;
const before = added;
console.log('adding');
while (!told.signal.aborted) {
  addArticles(record, press, added, 1);
  added += 1;
  await setTimeout(PAUSE);
}
record.linkSpeakers(linker, MAKER.program);
record.findDuplicates();
console.log(added - before);
process.stdin.destroy();
