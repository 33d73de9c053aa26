import { type ChildProcess, spawn } from 'node:child_process';
import { Console } from 'node:console';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { main } from '../src/cli/main.ts';
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

/** Runs the program to its end, in a process of its own. */
export async function onrecordAlone(words: readonly string[], options: Options = {}): Promise<Ran> {
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

/**
 * Runs the program to its end in this process, where its modules are loaded already. Its standard streams, environment and folder
 * are those of the process meanwhile, so that one runs after the other.
 */
export const onrecord = oneAfterTheOther(runHere);

function oneAfterTheOther(run: typeof runHere): typeof runHere {
  let last: Promise<unknown> = Promise.resolve();
  return (words, options) => {
    const ran = last.then(() => run(words, options));
    last = ran.catch(() => {});
    return ran;
  };
}

async function runHere(words: readonly string[], { cwd, input = '', env = {} }: Options = {}): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const printed = Promise.all([text(stdout), text(stderr)]);
  const { ONRECORD_DB: _, ...own } = process.env;
  using before = new DisposableStack();
  before.adopt(process.exitCode, (code) => {
    process.exitCode = code;
  });
  before.adopt(process.cwd(), (folder) => process.chdir(folder));
  const stdin = Readable.from([Buffer.from(input)]);
  const replaced = { stdin, stdout, stderr, env: { ...own, ...env } };
  for (const [name, value] of Object.entries(replaced)) before.use(replace(process, name, value));
  before.use(replace(globalThis, 'console', new Console(stdout, stderr)));
  if (cwd !== undefined) process.chdir(cwd);

  process.exitCode = undefined;
  await main([process.execPath, command, ...words]);
  const code = Number(process.exitCode ?? 0);
  stdout.end();
  stderr.end();
  const [out, errors] = await printed;
  return { code, stdout: out, stderr: errors };
}

/** Gives a property another value until it is disposed of. */
function replace(object: object, name: string, value: unknown): Disposable {
  const before = Object.getOwnPropertyDescriptor(object, name)!;
  Object.defineProperty(object, name, { configurable: true, enumerable: true, writable: true, value });
  return { [Symbol.dispose]: () => Object.defineProperty(object, name, before) };
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
