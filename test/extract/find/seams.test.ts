import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { acts } from '../../../src/data/index.ts';
import { findStatements } from '../../../src/extract/find/findStatements.ts';
import { PAIR_SCORES } from '../../../src/extract/find/path.ts';
import { prepare } from '../../../src/extract/find/prepare.ts';
import { REACH } from '../../../src/extract/find/region.ts';
import { LINK_WIDTH, type Tagger } from '../../../src/extract/find/tagger.ts';
import { MOST_PIECES } from '../../../src/extract/find/windows.ts';
import { MENTION_LABELS } from '../../../src/extract/mentions/mention.ts';
import { annotateText } from '../../../src/text/annotated/annotateText.ts';

// A stand-in for the model that can be computed by hand: `said` is a cue, the name before it in its block the source, `that` and
// what follows up to a full stop the content. Whatever is lost, doubled or moved on the way into and out of windows shows.
const VOCABULARY = ['.', 'said', 'that', 'Ana', 'rain', 'fell', ':'];
const [STOP, SAID, THAT, ANA] = [1000, 1001, 1002, 1003];
const tagger: Tagger = {
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

const filler = fc.array(fc.constantFrom('rain', 'fell', 'long'), { maxLength: 30 });
/** A block may end with a colon in the midst of a statement, which then goes on in the next. */
const gap = fc.constantFrom(' ', ' ', ' ', ' :\n\n');
const sentence = fc
  .tuple(filler, gap, gap, filler)
  .map(
    ([before, first, second, within]) =>
      `${[...before, 'Ana'].join(' ')}${first}said that rain${second}${[...within, '.'].join(' ')}`,
  );
const block = fc.array(sentence, { minLength: 1, maxLength: 25 }).map((all) => all.join(' '));
const articles = fc.array(block, { minLength: 1, maxLength: 8 });

describe('the seams of windows', () => {
  test('every statement of an article of any length is found once, whole, with its source', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (blocks) => {
        const text = blocks.join('\n\n');
        const paragraphs = [...text.matchAll(/(?:[^\n]|\n(?!\n))+/g)].map(({ index, 0: found }) => ({
          span: [index, index + found.length] as const,
          role: 'body' as const,
          why: null,
        }));
        const plain = (spoken: string) => spoken.replace(/\s+/g, ' ');
        const prepared = prepare(annotateText({ text, paragraphs }), tagger.pieces);
        const said = (from: number, to: number) =>
          text.slice(prepared.words[from]!.start, prepared.words[to - 1]!.end);
        const found: string[] = [];
        for await (const { cue, source, content } of findStatements(prepared, tagger))
          found.push(plain([cue, source.at(-1)!, content[0]!].map((range) => said(...range)).join(' | ')));
        // Contents longer than a region's reach end with it; none here is.
        const expected = [...text.matchAll(/said (that [^.]+?)\s+\./g)].map(([, content]) =>
          plain(`said | Ana | ${content}`),
        );
        assert.ok(expected.every((one) => one.split(' ').length < REACH));
        assert.deepEqual(found, expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('long articles', () => {
  test('a hundred thousand words in one paragraph need little memory beside the text', async () => {
    // A cue every eight words is more than any text has.
    const text = 'rain fell Ana said that rain fell . '.repeat(14_000).trim();
    const began = process.memoryUsage();
    const paragraph = { span: [0, text.length] as const, role: 'body' as const, why: null };
    let count = 0;
    let most = 0;
    for await (const _ of findStatements(
      prepare(annotateText({ text, paragraphs: [paragraph] }), tagger.pieces),
      tagger,
    )) {
      count += 1;
      if (count % 500 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers - began.arrayBuffers);
    }
    assert.equal(count, 14_000);
    assert.ok(most < 16e6, `${most} bytes of arrays`);
  });
});
