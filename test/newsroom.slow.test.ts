import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { makeFolder, onrecordAlone, root, start } from './program.ts';
import { openNewsstand } from './watch/newsstand.ts';

/** The commands of the page, in order. */
const steps = [...readFileSync(join(root, 'docs/newsroom.md'), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block]) => block!.trim().split('\n'))
  .map((line) => line.replace(/^onrecord /, '').split(' '));

test('docs/newsroom.md leads from nothing to a page for the morning', { timeout: 300_000 }, async () => {
  const cwd = makeFolder(after);
  await using stand = await openNewsstand();
  const feeds: Readonly<Record<string, string>> = {
    'https://courier.example/rss': `${stand.base}/courier.rss`,
    'https://herald.example/rdf': `${stand.base}/herald.rdf`,
    'https://coast.example/atom': `${stand.base}/coast.atom`,
  };
  const began = Date.now();
  assert.equal(steps.at(-1)?.[0], 'serve');
  const printed: string[] = [];
  for (const step of steps.slice(0, -1)) {
    const words = step.map((word) => feeds[word] ?? word);
    // The newsstand is on this machine.
    if (words.includes('--once')) words.push('--private-addresses');
    const { code, stdout, stderr } = await onrecordAlone(words, { cwd });
    assert.equal(code, 0, `${words.join(' ')}\n${stderr}`);
    printed.push(stdout);
  }
  assert.match(printed.join('\n'), /Leo Sand/);
  const serving = start(['serve', '--port', '0'], { cwd });
  try {
    let address = '';
    for await (const line of createInterface(serving.stderr!)) {
      address = /at (http:\S+);/.exec(line)?.[1] ?? '';
      if (address) break;
    }
    const morning = await (await fetch(`${address}/morning`)).text();
    assert.match(morning, /4 articles with \d+ statements/);
    assert.match(morning, /Mayor Leo Sand promised/);
  } finally {
    serving.kill();
    await once(serving, 'close');
  }
  assert.ok(Date.now() - began < 600_000);
});
