import type { ErrorCode } from '../errors.ts';

/** What the program ends with. */
export const EXIT = { done: 0, failed: 1, usage: 2, record: 3, interrupted: 130 } as const;

const codes: Record<ErrorCode, number> = {
  usage: EXIT.usage,
  'input-missing': EXIT.failed,
  'input-unreadable': EXIT.failed,
  'fetch-failed': EXIT.failed,
  'model-missing': EXIT.failed,
  'model-damaged': EXIT.failed,
  'extension-missing': EXIT.failed,
  'output-failed': EXIT.failed,
  'node-too-old': EXIT.usage,
  'record-damaged': EXIT.record,
  'record-locked': EXIT.record,
  'record-newer': EXIT.record,
  'record-readonly': EXIT.record,
  'record-missing': EXIT.record,
  'disk-full': EXIT.record,
  interrupted: EXIT.interrupted,
};

/** The exit code that stands for an error. */
export function exitCodeOf(code: ErrorCode): number {
  return codes[code];
}
