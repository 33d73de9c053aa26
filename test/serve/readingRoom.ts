import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { makeDocument } from '../../src/data/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { maker } from '../record/sample.ts';
import { interview } from '../render/interview.ts';
import { bringAxe, openBrowser } from '../render/openBrowser.ts';
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
  const contexts = new Map<string, Promise<BrowserContext>>();
  /** The same context for all visits of a kind: a new one costs more than a page. Nothing that pages keep differs between them. */
  const contextFor = (how: BrowserContextOptions) => {
    const key = JSON.stringify(how);
    const context = contexts.get(key) ?? newContext(browser, how);
    contexts.set(key, context);
    return context;
  };
  return {
    address: server.address,
    ids: { ...known, interview: article.id },
    async visit(place, how, use) {
      const page = await (await contextFor(how)).newPage();
      try {
        const troubles: string[] = [];
        page.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
        });
        page.on('pageerror', ({ message }) => troubles.push(message));
        if (how.javaScriptEnabled !== false)
          await page.exposeFunction('reportTrouble', (trouble: string) => troubles.push(trouble));
        await page.goto(server.address + place);
        return await use(page, troubles);
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function newContext(browser: Browser, how: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...how });
  if (how.javaScriptEnabled === false) return context;
  // Only pages that axe looks at need not keep to the policy.
  if (how.bypassCSP) await bringAxe(context);
  await context.addInitScript(
    `addEventListener('securitypolicyviolation', (event) => reportTrouble(event.violatedDirective + ': ' + event.sample))`,
  );
  return context;
}
