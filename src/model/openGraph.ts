import { InferenceSession, Tensor } from 'onnxruntime-node';
import { modelDamaged } from '../errors.ts';

/** Numbers with their shape. */
export type Numbers = { readonly data: Float32Array | Int32Array; readonly shape: readonly number[] };
/** A graph that can be computed: named numbers in, named numbers out. */
export type Graph = {
  readonly run: (inputs: Readonly<Record<string, Numbers>>) => Promise<Record<string, Float32Array>>;
  readonly close: () => Promise<void>;
};

/**
 * Opens an ONNX graph for the CPU, computed with `threads` threads.
 * @throws OnrecordError `model-damaged` when it is not a valid model.
 */
export async function openGraph(path: string, bytes: Uint8Array, threads: number): Promise<Graph> {
  const session = await open(path, bytes, threads);
  return {
    async run(inputs) {
      const feeds = Object.entries(inputs).map(([name, { data, shape }]) => [name, tensorOf(data, shape)]);
      const results = await session.run(Object.fromEntries(feeds));
      return Object.fromEntries(
        Object.entries(results).map(([name, { data }]) => [name, data as Float32Array]),
      );
    },
    close: () => session.release(),
  };
}

async function open(path: string, bytes: Uint8Array, threads: number): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(bytes, {
      executionProviders: ['cpu'],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
      logSeverityLevel: 4,
      extra: {
        // Waiting threads sleep instead of spinning: each graph has its own, and spinning ones take the cores from the graph at work.
        session: { intra_op: { allow_spinning: '0' }, inter_op: { allow_spinning: '0' } },
        // The joined operator is slower on a CPU than the addition and the normalization that it joins.
        optimization: { disable_specified_optimizers: 'SkipLayerNormFusion' },
      },
    });
  } catch (error) {
    throw modelDamaged(path, 'it cannot be read as a model', error);
  }
}

function tensorOf(data: Float32Array | Int32Array, shape: readonly number[]): Tensor {
  return data instanceof Float32Array ? new Tensor('float32', data, shape) : new Tensor('int32', data, shape);
}
