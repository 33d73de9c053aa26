import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { someOf } from '../extent.ts';
import { makeFolder, onrecordAlone, statementsOf } from '../program.ts';

const folder = makeFolder(after);
const said = 'Ana Ruiz said that the port would be closed on Monday.';
const MEGABYTE = 1024 * 1024;

/** What a text is filled with, and how many megabytes of it: where nothing is said, half of what is read of a file, or all but a little. */
const SHAPES: readonly (readonly [name: string, piece: string, megabytes: number])[] = [
  ['one word', 'a', 30],
  ['one word of letters beyond ASCII', 'é', 62],
  ['blanks', ' ', 30],
  ['quotation marks', '"', 30],
  ['dots', '.', 30],
  ['sentences of a mark', '! ', 62],
  ['digits with commas', '1,', 30],
  ['less-than signs', '<', 30],
  ['ampersands', '&', 30],
];

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('tens of megabytes of one thing', { timeout: 600_000 }, () => {
  for (const ending of ['txt', 'html'])
    test(`are an article or a finding each, and never the end of a run (${ending})`, async () => {
      const paths = someOf(SHAPES).map(([name, piece, megabytes]) => {
        const filled = piece.repeat((megabytes * MEGABYTE) / Buffer.byteLength(piece));
        const texts = [said, filled, said];
        return ending === 'txt'
          ? file(`${name}.txt`, texts.join('\n\n'))
          : file(`${name}.html`, `<!doctype html><article>${texts.map((text) => `<p>${text}</p>`).join('')}`);
      });
      const good = file('good.txt', said);
      const { code, stdout, stderr } = await onrecordAlone(['extract', '--json', ...paths, good]);
      const errors = stderr
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { uri: string; severity: string; code: string })
        .filter(({ severity }) => severity === 'error');
      const read = new Set(statementsOf({ code, stdout, stderr }).map(({ article }) => article.uri));
      const failed = new Map(errors.map(({ uri, code: why }) => [uri, why]));
      assert.ok(read.has(good), stderr);
      for (const path of paths) assert.ok(read.has(path) !== failed.has(path), path);
      for (const why of failed.values()) assert.match(why, /^(?:too-long|memory-limit|time-limit)$/);
      assert.equal(code, failed.size > 0 ? 1 : 0);
    });
});
