import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { style } from '../../render/style.ts';

/** Addresses of what every page loads, even the sign-in page; they contain nothing of the record. */
export const OPEN_ASSETS: ReadonlySet<string> = new Set(['/style.css', '/script.js', '/suggesting.js']);

/** Adds the scripts and the style sheet of the pages. */
export function addAssets(app: OpenAPIHono): void {
  const assets = {
    // The style sheet of articles, and that of pages.
    '/style.css': ['text/css', `${style}\n${assetText('style.css')}`],
    '/script.js': ['text/javascript', script('script.js')],
    '/suggesting.js': ['text/javascript', script('suggesting.js')],
    '/selecting.js': ['text/javascript', script('selecting.js')],
    '/reviewing.js': ['text/javascript', script('reviewing.js')],
    '/adding.js': ['text/javascript', script('adding.js')],
    '/remembering.js': ['text/javascript', script('remembering.js')],
    '/copying.js': ['text/javascript', script('copying.js')],
  } as const;
  for (const [address, [type, text]] of Object.entries(assets))
    app.get(address, (context) =>
      context.body(text, 200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'max-age=300' }),
    );
}

/** A script without indentation and without comments on lines of their own. */
function script(name: string): string {
  return assetText(name)
    .replace(/^ *\/\*[\s\S]*?\*\/\n/gm, '')
    .replace(/^ +(?:\/\/.*\n)?|^(?:\/\/.*)?\n/gm, '');
}

function assetText(name: string): string {
  return readFileSync(join(import.meta.dirname, '../assets', name), 'utf8');
}
