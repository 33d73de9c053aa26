import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Statement, statementSchema } from '../src/data/index.ts';

export const root = resolve(import.meta.dirname, '..');
export const articles = join(root, 'samples/articles');
const command = join(root, 'bin/onrecord.js');

/** The beginning of an article, with a statement: enough where many files are read. */
export const beginning = readFileSync(join(articles, 'the-night-ferry.txt'), 'utf8')
  .split('\n\n')
  .slice(0, 4)
  .join('\n\n');

/** What the program said and ended with. */
export type Ran = { code: number | null; stdout: string; stderr: string };
export type Options = { cwd?: string; input?: string | Uint8Array; env?: Record<string, string> };

/** Starts the program itself, as a user does. */
export function start(words: readonly string[], { cwd, env = {} }: Options = {}): ChildProcess {
  const { ONRECORD_DB: _, ...own } = process.env;
  return spawn(process.execPath, [command, ...words], { cwd, env: { ...own, ...env } });
}

/** Runs the program to its end. */
export async function onrecord(words: readonly string[], options: Options = {}): Promise<Ran> {
  const child = start(words, options);
  // A program that ends early does not read what it is given.
  child.stdin!.on('error', () => {});
  child.stdin!.end(options.input ?? '');
  const [stdout, stderr] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'close'),
  ]);
  return { code: child.exitCode, stdout, stderr };
}

/** The statements of JSON Lines, each checked against the contract. */
export function statementsOf({ stdout }: Ran): Statement[] {
  const lines = stdout.split('\n').filter(Boolean);
  return lines.map((line) => statementSchema.parse(JSON.parse(line)));
}

/** A folder that is gone when the tests are done. */
export function makeFolder(after: (done: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
