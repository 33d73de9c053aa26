export { type Embedder, embedderName, loadEmbedder } from './loadEmbedder.ts';
