/** Run as a process of its own: adds the articles FIRST to LAST to the record PATH, and prints each when it is kept. */
import { writeSync } from 'node:fs';
import { openRecord } from '../../src/record/index.ts';
import { maker, sample } from './sample.ts';

/** An article with as many statements as a real one. */
export function numbered(number: number) {
  return sample(
    `invented:${number}`,
    Array.from(
      { length: 12 },
      (_, index) => ['Ana Ruiz', `gate ${index} of lock ${number} is shut`] as const,
    ),
  );
}

if (import.meta.main) {
  const [path, first, last] = process.argv.slice(2);
  using record = openRecord(path!);
  for (let number = Number(first); number < Number(last); number++) {
    const { document, article, statements } = numbered(number);
    if (record.has(document.sha256, document.uri)) continue;
    record.add(document, article, statements, maker);
    writeSync(1, `${number}\n`);
  }
}
