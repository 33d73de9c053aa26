export { loadMeaning, type MeaningModel } from './loadEmbedder.ts';
