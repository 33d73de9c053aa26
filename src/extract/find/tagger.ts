import { join } from 'node:path';
import { acts, type ModelSettings, modelSettingsSchema } from '../../data/index.ts';
import { modelDamaged } from '../../errors.ts';
import { type Graph, openGraph } from '../../model/openGraph.ts';
import { builtIn, readModelFile } from '../../model/readModelFile.ts';
import { type Pieces, wordPieces } from '../../model/wordPieces.ts';
import { MENTION_LABELS, SPAN_REACH } from '../mentions/mention.ts';
import { PAIR_SLOTS } from '../mentions/pairs.ts';
import { CUE_LABELS } from './cues.ts';
import { PAIR_SCORES, STATES } from './path.ts';

/** One window as the encoder takes it: numbers by pieces, and which pieces begin its words. */
export type EncoderInput = Record<'pieces' | 'cases' | 'marks' | 'places' | 'firsts', Int32Array>;
/** What the encoder says of each word, rows of so many numbers: {@link widthsOf}. */
export type Encoded = Readonly<Record<(typeof SAID)[number], Float32Array>>;
const SAID = ['states', 'cues', 'inner', 'conditions', 'mentions', 'links'] as const;
/** Regions of cues, padded to one length: states by words, the rest one number a word. */
export type PairInput = {
  readonly count: number;
  readonly length: number;
  readonly states: Float32Array;
  readonly cue: Int32Array;
  readonly distance: Int32Array;
  readonly real: Float32Array;
};

/** For each cue {@link PAIR_SCORES} scores for every word of its region, and one score for each of {@link acts}. */
export type PairOutput = { readonly scores: Float32Array; readonly acts: Float32Array };
/** Mentions' heads with the states of the words around, {@link SPAN_REACH} on either side. */
export type SpanInput = {
  readonly count: number;
  readonly states: Float32Array;
  readonly real: Float32Array;
};
/** Pairs of mentions, as rows of `links`, and the features of each: {@link PAIR_SLOTS} numbers. */
export type LinkInput = {
  readonly links: Float32Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly features: Int32Array;
};

/** A model that is loaded. The same input gives the same output, whatever was read before. */
export type Tagger = {
  /** The model's name and version, which every statement carries. */
  readonly name: string;
  readonly settings: ModelSettings;
  readonly pieces: Pieces;
  readonly encode: (input: EncoderInput) => Promise<Encoded>;
  readonly pair: (input: PairInput) => Promise<PairOutput>;
  /** How well each mention begins, and ends, at each word around its head: two numbers a word. */
  readonly span: (input: SpanInput) => Promise<Float32Array>;
  /** How well the second of each pair is an antecedent of the first; 0 is as well as none at all. */
  readonly link: (input: LinkInput) => Promise<Float32Array>;
  readonly close: () => Promise<void>;
};

const GRAPHS = ['encoder', 'pair', 'span', 'link'] as const;
/** The width of what mentions are linked by, as in `training/model.py`. */
export const LINK_WIDTH = 192;

/**
 * Loads the model in `folder`, by default the one that comes with the program; `threads` is the number of threads it may use.
 * @throws OnrecordError `model-missing` when a file is missing, `model-damaged` when a file does not match `tagger.json`
 *
 * @example
 * const tagger = await loadTagger({ threads: 2 });
 */
export async function loadTagger(options: { folder?: string; threads?: number } = {}): Promise<Tagger> {
  const folder = options.folder ?? builtIn('small');
  const settings = readSettings(
    join(folder, 'tagger.json'),
    await readModelFile(join(folder, 'tagger.json')),
  );
  const checked = async (name: string) => {
    const path = join(folder, name);
    return { path, bytes: await readModelFile(path, settings.files[name]?.sha256 ?? null) };
  };
  const [tokenizer, ...files] = await Promise.all(
    ['tokenizer.json', ...GRAPHS.map((name) => `${name}.onnx`)].map(checked),
  );
  const [encoder, pair, span, link] = await Promise.all(
    files.map(({ path, bytes }) => openGraph(path, bytes, options.threads ?? 1)),
  );
  const graphs = [encoder!, pair!, span!, link!] as const;
  return {
    name: settings.name,
    settings,
    pieces: wordPieces(JSON.parse(new TextDecoder().decode(tokenizer!.bytes))),
    ...computedBy(graphs, settings.width),
    async close() {
      await Promise.all(graphs.map((graph) => graph.close()));
    },
  };
}

type Computed = Pick<Tagger, 'encode' | 'pair' | 'span' | 'link'>;

/** What the graphs compute, with the shapes that they take. */
function computedBy(
  [encoder, pair, span, link]: readonly [Graph, Graph, Graph, Graph],
  width: number,
): Computed {
  const widths = widthsOf(width);
  const around = 2 * SPAN_REACH + 1;
  return {
    async encode(input) {
      const length = input.pieces.length;
      const count = input.firsts.length;
      const byPieces = (numbers: Int32Array) => ({ data: numbers, shape: [1, length] });
      const said = await encoder.run({
        pieces: byPieces(input.pieces),
        cases: byPieces(input.cases),
        marks: byPieces(input.marks),
        places: byPieces(input.places),
        firsts: { data: input.firsts, shape: [count] },
      });
      return Object.fromEntries(
        SAID.map((name) => [name, sized(said[name], count * widths[name])]),
      ) as Encoded;
    },
    async pair({ count, length, states, cue, distance, real }) {
      const byWords = <T>(data: T) => ({ data, shape: [count, length] });
      const said = await pair.run({
        states: { data: states, shape: [count, length, width] },
        cue: byWords(cue),
        distance: byWords(distance),
        real: byWords(real),
      });
      return {
        scores: sized(said.scores, count * length * PAIR_SCORES),
        acts: sized(said.acts, count * acts.length),
      };
    },
    async span({ count, states, real }) {
      const { scores } = await span.run({
        states: { data: states, shape: [count, around, width] },
        real: { data: real, shape: [count, around] },
      });
      return sized(scores, count * around * 2);
    },
    async link({ links, first, second, features }) {
      const { scores } = await link.run({
        links: { data: links, shape: [links.length / LINK_WIDTH, LINK_WIDTH] },
        first: { data: first, shape: [first.length] },
        second: { data: second, shape: [first.length] },
        told: { data: features, shape: [first.length, PAIR_SLOTS] },
      });
      return sized(scores, first.length);
    },
  };
}

/** How many numbers the encoder says of a word; `width` is that of its state. */
export function widthsOf(width: number): Readonly<Record<keyof Encoded, number>> {
  return {
    states: width,
    cues: CUE_LABELS,
    inner: CUE_LABELS,
    conditions: CUE_LABELS,
    mentions: MENTION_LABELS.length,
    links: LINK_WIDTH,
  };
}

function sized(numbers: Float32Array | undefined, length: number): Float32Array {
  if (numbers?.length !== length)
    throw modelDamaged('', `${numbers?.length} numbers came out of it instead of ${length}`);
  return numbers;
}

function readSettings(path: string, bytes: Uint8Array): ModelSettings {
  const settings = parsed(path, bytes);
  if (settings.moves.length !== STATES.length ** 2)
    throw modelDamaged(path, `it has ${settings.moves.length} moves instead of ${STATES.length ** 2}`);
  return settings;
}

function parsed(path: string, bytes: Uint8Array): ModelSettings {
  try {
    return modelSettingsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw modelDamaged(path, 'it does not hold the settings of a tagger', error);
  }
}
