import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { start } from '../program.ts';

/** `onrecord serve` in a process of its own. */
export type ServedAlone = {
  readonly address: string;
  readonly child: ChildProcess;
  /** What it wrote to standard error so far. */
  said(): string;
  /** Asks it to end, and waits until it has: its exit code, and the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<{ readonly code: number | null; readonly signal: string | null }>;
};

/** Starts `onrecord serve` for a record on a free port, and waits until it says where. */
export async function serveAlone(path: string, words: readonly string[] = []): Promise<ServedAlone> {
  const child = start(['serve', '--record', path, '--port', '0', ...words]);
  const closed = once(child, 'close');
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (part) => {
    said += part;
  });
  while (!said.includes('\n')) await once(child.stderr!, 'data');
  const [, address] = /at (http:\/\/127\.0\.0\.1:\d+)/.exec(said) ?? [];
  return {
    address: address!,
    child,
    said: () => said,
    async end(asked) {
      child.kill(asked);
      const [code, signal] = await closed;
      return { code, signal };
    },
  };
}
