import { join } from 'node:path';
import { z } from 'zod';
import { byteVector } from '../data/index.ts';
import { modelDamaged } from '../errors.ts';
import { openGraph } from '../model/openGraph.ts';
import { builtIn, readModelFile } from '../model/readModelFile.ts';
import { textPieces } from '../model/wordPieces.ts';

/** A loaded model that computes embeddings of texts. The same text gives the same vector, whatever was read before. */
export type Embedder = {
  /** The model's name and version, stored with every vector. */
  readonly name: string;
  /** A vector of signed bytes; texts that mean much the same have a cosine near 1. Of a long text its first hundred words. */
  readonly embed: (text: string) => Promise<Int8Array>;
  readonly close: () => Promise<void>;
};

const settingsSchema = z.object({
  name: z.string(),
  width: z.int().positive(),
  longest: z.int().positive(),
  files: z.object({ 'meaning.onnx': z.object({ sha256: z.string() }) }),
});

/**
 * Loads the model of a folder, by default the one that comes with the program; `threads` are those it may compute with.
 * @throws OnrecordError `model-missing`, `model-damaged`
 */
export async function loadEmbedder(options: { folder?: string; threads?: number } = {}): Promise<Embedder> {
  const folder = options.folder ?? builtIn('meaning');
  const { name, width, longest, files } = await settingsIn(join(folder, 'meaning.json'));
  const path = join(folder, 'meaning.onnx');
  const bytes = await readModelFile(path, files['meaning.onnx'].sha256);
  // The vocabulary is the tagger's.
  const tokenizer = await readModelFile(join(builtIn('small'), 'tokenizer.json'));
  const pieces = textPieces(JSON.parse(new TextDecoder().decode(tokenizer)), longest);
  const graph = await openGraph(path, bytes, options.threads ?? 1);
  return {
    name,
    // One text at a time: together with others, the ranges of eight-bit numbers, and with them the vectors, would depend on these.
    async embed(text) {
      const ids = Int32Array.from(pieces(text));
      const shape = [1, ids.length];
      const { vectors } = await graph.run({
        pieces: { data: ids, shape },
        real: { data: new Float32Array(ids.length).fill(1), shape },
      });
      if (vectors?.length !== width) throw modelDamaged(path, 'it does not give vectors');
      return byteVector(vectors);
    },
    close: () => graph.close(),
  };
}

/** The name of the model that comes with the program, without loading it. */
export async function embedderName(): Promise<string> {
  return (await settingsIn(join(builtIn('meaning'), 'meaning.json'))).name;
}

async function settingsIn(path: string): Promise<z.infer<typeof settingsSchema>> {
  const bytes = await readModelFile(path);
  try {
    return settingsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw modelDamaged(path, 'it does not hold the settings of a model of meanings', error);
  }
}
