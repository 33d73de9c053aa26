/**
 * Makes the pictures of the pages that the README shows, of a record of the samples, in Chromium.
 *
 *   npx node docs/makePictures.ts
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { servingOf } from '../src/app/servingOf.ts';
import { main } from '../src/cli/main.ts';
import { openRecord } from '../src/record/index.ts';
import { startServer } from '../src/serve/index.ts';
import { openBrowser } from '../test/render/openBrowser.ts';

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'docs/pictures');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-pictures-'));
const path = join(folder, 'a.db');
const samples = ['samples/articles', 'samples/record'].map((name) => join(root, name));
await main(['node', 'onrecord', 'add', '--quiet', '--record', path, ...samples]);

const record = openRecord(path, { readOnly: true });
const serving = servingOf(record, { writable: true });
const server = await startServer(serving, { host: '127.0.0.1', port: 0, token: null });
const browser = await openBrowser();
try {
  const statement = [...record.statements()].find(({ article }) => /no-talks/.test(article.uri));
  mkdirSync(pictures, { recursive: true });
  const shots = [
    ['changes', '/changes', 'light'],
    ['article', `/articles/${statement!.article.id}`, 'light'],
  ] as const;
  for (const [name, address, colorScheme] of shots) {
    const context = await browser.newContext({ viewport: { width: 1080, height: 720 }, colorScheme });
    const page = await context.newPage();
    await page.goto(server.address + address);
    await page.screenshot({ path: join(pictures, `${name}.png`) });
    await context.close();
    console.log(`docs/pictures/${name}.png`);
  }
} finally {
  await browser.close();
  await server.close();
  await serving[Symbol.asyncDispose]();
  record.close();
  rmSync(folder, { recursive: true, force: true });
}
