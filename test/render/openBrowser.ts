import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { chromium } from '../external.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts the Chromium of this machine, which must have one, without a network of its own. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: chromium.path!,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

export type View = { width: number; colorScheme: 'light' | 'dark' };

/** Opens `html` from a file on disk and hands its page over, with every request that it made. */
export async function withPage<T>(
  browser: Browser,
  html: string,
  { width, colorScheme }: View,
  use: (page: Page, requests: string[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-report-'));
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  try {
    const file = join(folder, 'report.html');
    writeFileSync(file, html);
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    return await use(page, requests);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
}

/** Lets every page of a context have axe-core from the start, which is quicker than to hand it to one after the other. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: axeSource });
}

/** What axe-core finds wrong with a page, one line a finding. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(axeSource);
  // What passes is not described, which takes half of the time.
  const found = await page.evaluate(
    'axe.run({ resultTypes: ["violations"] }).then((result) => result.violations)',
  );
  return (found as { id: string; nodes: { html: string }[] }[]).map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
  );
}
