import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ModelSettings, modelSettingsSchema } from '../data/index.ts';
import { modelDamaged, modelMissing } from '../errors.ts';
import { CUE_LABELS } from './cues.ts';
import { openGraph } from './onnx.ts';
import { PAIR_SCORES, STATES } from './path.ts';
import { type Pieces, wordPieces } from './pieces.ts';

/** One window as the encoder takes it: numbers by pieces, and which pieces begin its words. */
export type EncoderInput = Record<'pieces' | 'cases' | 'marks' | 'places' | 'firsts', Int32Array>;
/** Words' states, `width` numbers each, and three cue scores each. */
export type Encoded = { readonly states: Float32Array; readonly cues: Float32Array };
/** Regions of cues, padded to one length: states by words, the rest one number a word. */
export type PairInput = {
  readonly count: number;
  readonly length: number;
  readonly states: Float32Array;
  readonly cue: Int32Array;
  readonly distance: Int32Array;
  readonly real: Float32Array;
};

/** A model that is loaded. The same input gives the same output, whatever was read before. */
export type Tagger = {
  /** The model's name and version, which every statement bears. */
  readonly name: string;
  readonly settings: ModelSettings;
  readonly pieces: Pieces;
  readonly encode: (input: EncoderInput) => Promise<Encoded>;
  /** {@link PAIR_SCORES} scores for every word of every region. */
  readonly pair: (input: PairInput) => Promise<Float32Array>;
  readonly close: () => Promise<void>;
};

/** The model that comes with the program, from `src` as from `dist`. */
const BUILT_IN = join(import.meta.dirname, '../../models/small');
const FILES = ['tokenizer.json', 'encoder.onnx', 'pair.onnx'] as const;

/**
 * Loads the model of a folder, by default the one that comes with the program; `threads` are those it may compute with.
 * @throws OnrecordError `model-missing` when a file is not there, `model-damaged` when one is not what `tagger.json` says.
 */
export async function loadTagger(options: { folder?: string; threads?: number } = {}): Promise<Tagger> {
  const folder = options.folder ?? BUILT_IN;
  const settings = readSettings(join(folder, 'tagger.json'), await load(join(folder, 'tagger.json')));
  const [tokenizer, encoder, pair] = await Promise.all(
    FILES.map(async (name) => {
      const bytes = await load(join(folder, name));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (sha256 !== settings.files[name]?.sha256)
        throw modelDamaged(join(folder, name), 'its SHA-256 is not the one in tagger.json');
      return { path: join(folder, name), bytes };
    }),
  );
  const [encoderGraph, pairGraph] = await Promise.all(
    [encoder!, pair!].map(({ path, bytes }) => openGraph(path, bytes, options.threads ?? 1)),
  );
  const { width } = settings;
  return {
    name: settings.name,
    settings,
    pieces: wordPieces(JSON.parse(new TextDecoder().decode(tokenizer!.bytes))),
    async encode(input) {
      const length = input.pieces.length;
      const byPieces = (numbers: Int32Array) => ({ data: numbers, shape: [1, length] });
      const { states, cues } = await encoderGraph!.run({
        pieces: byPieces(input.pieces),
        cases: byPieces(input.cases),
        marks: byPieces(input.marks),
        places: byPieces(input.places),
        firsts: { data: input.firsts, shape: [input.firsts.length] },
      });
      return {
        states: sized(states, input.firsts.length * width),
        cues: sized(cues, input.firsts.length * CUE_LABELS),
      };
    },
    async pair({ count, length, states, cue, distance, real }) {
      const byWords = <T>(data: T) => ({ data, shape: [count, length] });
      const { scores } = await pairGraph!.run({
        states: { data: states, shape: [count, length, width] },
        cue: byWords(cue),
        distance: byWords(distance),
        real: byWords(real),
      });
      return sized(scores, count * length * PAIR_SCORES);
    },
    async close() {
      await Promise.all([encoderGraph!.close(), pairGraph!.close()]);
    },
  };
}

function sized(numbers: Float32Array | undefined, length: number): Float32Array {
  if (numbers?.length !== length)
    throw modelDamaged('', `${numbers?.length} numbers came out of it instead of ${length}`);
  return numbers;
}

async function load(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw modelMissing(path, error);
  }
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
