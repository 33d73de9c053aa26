import assert from 'node:assert/strict';
import { once } from 'node:events';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { someOf } from '../extent.ts';
import { makeFolder, start } from '../program.ts';
import { SHAPES } from './shapes.ts';

/** What the program may need, with the process that reads for it, in megabytes. */
const MOST = 600;
const MEGABYTE = 1024 * 1024;
/** How often memory is looked at, in milliseconds. */
const PAUSE = 10;

/** The shapes that need most, of all those of `shapes.ts`. */
const WORST = [
  'one word',
  'authors by the thousand',
  'headings that are the title in two blocks',
  'headings alike',
  'writers elsewhere',
  'pictures with captions',
];
const folder = makeFolder(after);

/** The most memory that a run needed at once, with all processes that it started, in megabytes. */
async function peakOf(words: readonly string[]): Promise<number> {
  const child = start(words);
  child.stdout!.resume();
  child.stderr!.resume();
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentOf(child.pid!));
  }, PAUSE);
  await once(child, 'close');
  clearInterval(timer);
  return peak;
}

function residentOf(process: number): number {
  try {
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1] ?? 0);
    const started = globSync(`/proc/${process}/task/*/children`)
      .flatMap((path) => readFileSync(path, 'utf8').split(' ').filter(Boolean))
      .map((id) => residentOf(Number(id)));
    return own / 1024 + started.reduce((sum, one) => sum + one, 0);
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}

describe(`reading needs at most ${MOST} MB`, () => {
  const pages = WORST.map((name) => [name, SHAPES[name]!] as const);
  for (const [name, make] of someOf([...pages, ['<p>', (size: number) => '<p>'.repeat(size / 3)] as const])) {
    test(`of 8 MB: ${name}`, async () => {
      const path = join(folder, 'a.html');
      writeFileSync(path, make(7.5 * MEGABYTE));
      const peak = await peakOf(['read', path]);
      assert.ok(peak > 50 && peak <= MOST, `${Math.round(peak)} MB`);
    });

    test(`of as much as is unpacked: ${name}`, async () => {
      const path = join(folder, 'a.html.gz');
      writeFileSync(path, gzipSync(make(23 * MEGABYTE)));
      const peak = await peakOf(['read', path]);
      assert.ok(peak > 50 && peak <= MOST, `${Math.round(peak)} MB`);
    });
  }
});
