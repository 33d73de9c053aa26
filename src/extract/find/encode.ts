import { FRAME } from '../../model/wordPieces.ts';
import { CASE, MARK, PLACE } from './features.ts';
import type { Prepared } from './prepare.ts';
import type { Range } from './region.ts';
import type { EncoderInput } from './tagger.ts';

/** The encoder's input for words `[from, to)`: their pieces in a frame, every piece with the features of its word. */
export function encoderInput(prepared: Prepared, [from, to]: Range): EncoderInput {
  let length = 2;
  for (let i = from; i < to; i++) length += prepared.pieces[i]!.length;
  const pieces = new Int32Array(length);
  const cases = new Int32Array(length).fill(CASE.mark, 0, 1);
  const marks = new Int32Array(length).fill(MARK.outside);
  const places = new Int32Array(length).fill(PLACE.nothing);
  const firsts = new Int32Array(to - from);
  pieces[0] = FRAME.start;
  let at = 1;
  for (let i = from; i < to; i++) {
    firsts[i - from] = at;
    // Only a word's first piece begins something.
    places[at] = prepared.places[i]!;
    for (const piece of prepared.pieces[i]!) {
      pieces[at] = piece;
      cases[at] = prepared.cases[i]!;
      marks[at] = prepared.marks[i]!;
      at += 1;
    }
  }
  pieces[at] = FRAME.end;
  cases[at] = CASE.mark;
  return { pieces, cases, marks, places, firsts };
}
