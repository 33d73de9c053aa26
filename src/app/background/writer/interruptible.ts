import { once } from 'node:events';
import type { Tagger } from '../../../extract/index.ts';

/**
 * The same model, which stops once the signal is aborted: the current step is finished, the next one throws the
 * signal's reason.
 */
export function interruptible(tagger: Tagger, signal: AbortSignal): Tagger {
  const checked =
    <Input, Output>(compute: (input: Input) => Promise<Output>) =>
    async (input: Input): Promise<Output> => {
      signal.throwIfAborted();
      return compute(input);
    };
  return {
    ...tagger,
    encode: checked(tagger.encode),
    pair: checked(tagger.pair),
    span: checked(tagger.span),
    link: checked(tagger.link),
  };
}

/** The result of `found`, unless the signal is aborted first. @throws the signal's reason */
export async function unlessAborted<Found>(found: Promise<Found>, signal: AbortSignal): Promise<Found> {
  signal.throwIfAborted();
  const waited = new AbortController();
  const aborted = once(signal, 'abort', { signal: waited.signal }).then(() => signal.throwIfAborted());
  // Nobody waits for it once the result is there.
  aborted.catch(() => {});
  try {
    return (await Promise.race([found, aborted])) as Found;
  } finally {
    waited.abort();
  }
}
