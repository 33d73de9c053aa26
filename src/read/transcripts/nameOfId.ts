import { wordsOfId } from '../../text/wordsOfId.ts';
import type { WrittenNode } from '../html/write.ts';
import { run, space } from './entry.ts';

/** The words of a name in an identifier such as `AnaRuiz`, which begins at `at`. */
export function nameOfId(at: number, id: string): WrittenNode[] {
  return wordsOfId(id).flatMap(([start, end], i) => [
    ...(i > 0 ? [space(at + start)] : []),
    run(at + start, at + end),
  ]);
}
