export { inOrder } from './inOrder.ts';
export { openEmbedding } from './openEmbedding.ts';
export { type Extractor, openExtractor } from './openExtractor.ts';
export type { ProcessOptions } from './processesFor.ts';
export type { Extracted } from './tasks.ts';
