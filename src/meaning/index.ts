export { loadMeaning, type MeaningModel } from './loadMeaning.ts';
