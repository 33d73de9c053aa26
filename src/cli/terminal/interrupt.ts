import { EXIT } from '../exitCodes.ts';

/** Signals to a run that the user pressed Ctrl-C, or that the process was asked to end. */
export type Interrupt = { readonly signal: AbortSignal } & Disposable;

/** Lets a run end after what it is at; who asks a second time does not want to wait. */
export function watchInterrupt(): Interrupt {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
    console.error('onrecord: ending after this article; once more to end at once');
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}
