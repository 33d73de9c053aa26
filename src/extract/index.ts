export { connectiveOf } from './describe/connectives.ts';
export { kindOfSpans } from './describe/kindOfSpans.ts';
export { resolveDate } from './describe/resolveDate.ts';
export { type Extracted, type ExtractOptions, extract } from './extract.ts';
export { loadTagger, type Tagger } from './find/tagger.ts';
export { hasMoreWords } from './hasMoreWords.ts';
