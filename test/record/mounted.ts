import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** A small file system, until it is done with. */
export type Mount = { at: string; remount(options: string): void; done(): void };

/** Mounts a small file system in `folder`, when this process may; says why not otherwise. */
export function mounted(folder: string, options: string): Mount | string {
  const at = mkdtempSync(join(folder, 'mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', at], { stdio: 'pipe' });
  } catch (error) {
    return `no file system may be mounted here: ${String((error as { stderr?: unknown }).stderr ?? error).trim()}`;
  }
  return {
    at,
    remount: (more) => execFileSync('mount', ['-o', `remount,${more}`, at]),
    done: () => execFileSync('umount', [at]),
  };
}
