import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Debian's Chromium or another, without a network of its own. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place !== undefined && existsSync(place));
  if (!executablePath)
    throw new Error('no Chromium: apt-get install chromium, or set CHROMIUM to where it is');
  return chromium.launch({
    executablePath,
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

/** What axe-core finds wrong with a page, one line a finding. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate('axe.run().then((result) => result.violations)');
  return (found as { id: string; nodes: { html: string }[] }[]).map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
  );
}
