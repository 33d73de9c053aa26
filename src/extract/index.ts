export { type Extracted, type ExtractOptions, extract } from './extract.ts';
export { loadTagger, type Tagger } from './tagger.ts';
