import assert from 'node:assert/strict';
import { acts } from '../../../src/data/index.ts';
import { PAIR_SCORES } from '../../../src/extract/find/path.ts';
import { LINK_WIDTH, type Tagger } from '../../../src/extract/find/tagger.ts';
import { MOST_PIECES } from '../../../src/extract/find/windows.ts';
import { MENTION_LABELS } from '../../../src/extract/mentions/mention.ts';

// A stand-in for the model that can be computed by hand: `said` is a cue, the name before it in its block the source, `that` and
// what follows up to a full stop the content. Whatever is lost, doubled or moved on the way into and out of windows shows.
const VOCABULARY = ['.', 'said', 'that', 'Ana', 'rain', 'fell', ':'];
const [STOP, SAID, THAT, ANA] = [1000, 1001, 1002, 1003];
export const handTagger: Tagger = {
  name: 'by hand',
  settings: {
    name: 'by hand',
    width: 1,
    cueBias: 0,
    innerBias: 0,
    moves: Array<number>(121).fill(0),
    confidence: { bias: 0, cue: 1, path: 1, least: 0 },
    nested: 1,
    files: {},
  },
  // `long` has many pieces, so that windows end at odd places.
  pieces: (word) => (word === 'long' ? Array<number>(40).fill(7) : [1000 + VOCABULARY.indexOf(word)]),
  async encode({ pieces, firsts }) {
    assert.ok(pieces.length <= MOST_PIECES + 2);
    const words = Array.from(firsts, (at) => pieces[at]!);
    const nowhere = () => Float32Array.from(words.flatMap(() => [9, 0, 0]));
    return {
      states: Float32Array.from(words),
      cues: Float32Array.from(words.flatMap((word) => (word === SAID ? [0, 9, 0] : [9, 0, 0]))),
      inner: nowhere(),
      conditions: nowhere(),
      mentions: new Float32Array(words.length * MENTION_LABELS.length),
      links: new Float32Array(words.length * LINK_WIDTH),
    };
  },
  async pair({ count, length, states, cue, distance, real }) {
    const scores = new Float32Array(count * length * PAIR_SCORES);
    for (let row = 0; row < count; row++) {
      const own = <T extends Float32Array | Int32Array>(numbers: T) =>
        Array.from(numbers.subarray(row * length, (row + 1) * length));
      const words = own(states).slice(0, own(real).lastIndexOf(1) + 1);
      const at = own(cue).indexOf(1);
      assert.equal(own(distance).indexOf(32), at);
      const source = words.lastIndexOf(ANA, at);
      const [from, to] = [words.indexOf(THAT, at), words.indexOf(STOP, at)];
      for (let i = 0; i < words.length; i++)
        scores[(row * length + i) * PAIR_SCORES + (i === source ? 2 : from <= i && i < to ? 3 : 0)] = 9;
    }
    return { scores, acts: new Float32Array(count * acts.length) };
  },
  span: async () => new Float32Array(0),
  link: async () => new Float32Array(0),
  close: async () => {},
};
