import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { systemd } from './external.ts';
import { articles, makeFolder, onrecord, root } from './program.ts';

const units = globSync('deploy/*.service', { cwd: root }).map((file) => join(root, file));

test('systemd finds nothing wrong with the units', { skip: systemd.skip }, () => {
  assert.equal(units.length, 2);
  assert.equal(execFileSync(systemd.path!, ['verify', ...units], { encoding: 'utf8', stdio: 'pipe' }), '');
});

test('the commands of units and crontab are commands that work', async () => {
  const cwd = makeFolder(after);
  assert.equal((await onrecord(['add', join(articles, 'the-night-ferry.txt')], { cwd })).code, 0);
  const files = [...units, join(root, 'deploy/crontab')];
  const commands = files.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /(?:^ExecStart=\/usr\/bin\/env|&&(?: flock -n \S+)?) onrecord ([^|\n]+)/gm,
      ),
    ].map(([, words]) => words!.trim().split(' ')),
  );
  assert.deepEqual(commands.map(([name]) => name).toSorted(), ['digest', 'serve', 'watch', 'watch']);
  for (const words of commands) {
    // A server, and a watch for ever, do not end: an option that they do not have would be found before this one.
    const endless = words[0] === 'serve' || (words[0] === 'watch' && !words.includes('--once'));
    const { code, stderr } = await onrecord(endless ? [...words, '--no-such-option'] : words, { cwd });
    if (endless) assert.match(stderr, /--no-such-option/);
    else if (words[0] === 'watch') assert.match(stderr, /nothing is watched yet/);
    else assert.equal(code, 0, stderr);
  }
});
