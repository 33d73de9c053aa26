import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { datasette } from '../external.ts';

const root = resolve(import.meta.dirname, '../..');
export const SETTINGS = join(root, 'docs/datasette.yaml');

export type Server = {
  /** The status of a page, and what it says. */
  page(path: string): Promise<{ status: number; text: string }>;
  /** What a page says as JSON. @throws unless it is answered with 200 */
  json<T>(path: string): Promise<T>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** Serves files on a free port of this machine, with whatever else is asked for. */
export async function serve(...files: string[]): Promise<Server> {
  const child = spawn(datasette.path!, ['serve', '--host', '127.0.0.1', '--port', '0', ...files], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await addressOf(child);
  const page = async (path: string) => {
    const answer = await fetch(address + path, { headers: { connection: 'close' } });
    return { status: answer.status, text: await answer.text() };
  };
  return {
    page,
    async json(path) {
      const { status, text } = await page(path);
      if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
      return JSON.parse(text);
    },
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** What it says when it is ready; when it ends before, what it said is the error. */
async function addressOf(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  for await (const line of createInterface(child.stderr!)) {
    said.push(line);
    const [, address] = /running on (http:\/\/\S+)/.exec(line) ?? [];
    if (address) {
      // Read on, so that it never waits for a reader.
      child.stderr!.resume();
      return address;
    }
  }
  throw new Error(`Datasette did not start:\n${said.join('\n')}`);
}
