import { onDemand } from '../onDemand.ts';
import { type ProcessOptions, processesFor } from './processesFor.ts';
import { startProcesses } from './startProcesses.ts';
import type { Embedded } from './tasks.ts';

/** Computes embeddings in this process or in several. */
export type Embedding = AsyncDisposable & {
  /** How many groups of texts may be passed to it before the first is done. */
  readonly atOnce: number;
  /** The vectors of texts, in the same order. */
  readonly embed: (texts: readonly string[]) => Promise<readonly Int8Array[]>;
};

/** The number of texts for which it is worth starting a process. */
const TEXTS_EACH = 800;

/** Starts what computes the embeddings of this number of texts; several processes have one thread each. */
export function openEmbedding({
  threads,
  processes,
  texts,
}: ProcessOptions & { readonly threads?: number; readonly texts: number }): Embedding {
  const count = processesFor({ processes, threads }, texts, TEXTS_EACH);
  if (count > 1) {
    const several = startProcesses(count, { model: undefined, threads: threads ?? 1, timeLimit: undefined });
    return {
      atOnce: several.atOnce,
      embed: async (group) => ((await several.run({ embed: group })) as Embedded).vectors,
      [Symbol.asyncDispose]: () => several[Symbol.asyncDispose](),
    };
  }
  const model = onDemand(async () => {
    const { loadEmbedder } = await import('../../embedding/index.ts');
    return loadEmbedder({ threads: threads ?? 1 });
  });
  return {
    atOnce: 1,
    async embed(group) {
      const { embed } = await model.load();
      const vectors: Int8Array[] = [];
      for (const text of group) vectors.push(await embed(text));
      return vectors;
    },
    [Symbol.asyncDispose]: () => model.close(),
  };
}
