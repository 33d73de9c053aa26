import { EXIT } from '../exitCodes.ts';

/** Whether the user pressed Ctrl-C (or the process was asked to end). */
export type Interrupt = { readonly asked: () => boolean } & Disposable;

/** Where nobody can ask. */
export const NEVER: Interrupt = { asked: () => false, [Symbol.dispose]() {} };

/** Lets a run end after what it is at; who asks a second time does not want to wait. */
export function watchInterrupt(): Interrupt {
  let asked = false;
  const onSignal = () => {
    if (asked) process.exit(EXIT.interrupted);
    asked = true;
    console.error('onrecord: ending after this article; once more to end at once');
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  return {
    asked: () => asked,
    [Symbol.dispose]() {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}
