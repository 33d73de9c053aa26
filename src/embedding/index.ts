export { type Embedder, loadEmbedder } from './loadEmbedder.ts';
