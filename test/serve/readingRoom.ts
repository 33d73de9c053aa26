import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { makeDocument } from '../../src/data/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { openBrowser } from '../export/htmlBrowser.ts';
import { interview } from '../export/htmlSample.ts';
import { maker } from '../record/sample.ts';
import { fillRecord, type Ids } from './fillRecord.ts';
import { serveRecord } from './serveRecord.ts';

/** A server over a small record with an interview of thirteen statements, and a browser to read it with. */
export type ReadingRoom = {
  readonly address: string;
  readonly ids: Ids & { readonly interview: string };
  /** Opens a page, and hands it over with every trouble that it tells of: errors, and what the policy forbids. */
  readonly visit: <T>(
    place: string,
    how: BrowserContextOptions,
    use: (page: Page, troubles: readonly string[]) => Promise<T>,
  ) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** Opens the reading room of a record in a folder of its own. */
export async function openReadingRoom(): Promise<ReadingRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-room-'));
  const path = join(folder, 'a.db');
  const known = await fillRecord(path);
  const { article, statements } = interview();
  {
    using writing = openRecord(path);
    const document = makeDocument(article.uri, new TextEncoder().encode(article.text));
    writing.add(document, article, statements, maker);
  }
  const server = await serveRecord(path);
  const browser = await openBrowser();
  return {
    address: server.address,
    ids: { ...known, interview: article.id },
    async visit(place, how, use) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...how });
      try {
        const page = await context.newPage();
        const troubles: string[] = [];
        page.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
        });
        page.on('pageerror', ({ message }) => troubles.push(message));
        if (how.javaScriptEnabled !== false) {
          await page.exposeFunction('tellTrouble', (trouble: string) => troubles.push(trouble));
          await page.addInitScript(
            `addEventListener('securitypolicyviolation', (event) => tellTrouble(event.violatedDirective + ': ' + event.sample))`,
          );
        }
        await page.goto(server.address + place);
        return await use(page, troubles);
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
