export { extract } from './extract.ts';
export { loadTagger, type Tagger } from './tagger.ts';
