import type { Output } from './output.ts';

/** Writes to an output and ends it; takes back what was begun when the writing fails. Gives back what the writing gives. */
export async function writeOut<T>(
  output: Pick<Output, 'end' | 'discard'>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    const result = await write();
    await output.end();
    return result;
  } catch (error) {
    await output.discard();
    throw error;
  }
}
