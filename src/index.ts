/**
 * The functions and types that the package offers to programs.
 *
 * @example
 * const tagger = await loadTagger();
 * const document = await openDocument('article.html');
 * const { article, statements, findings } = await statementsOf(document, tagger);
 */
export * from './data/index.ts';
export { type ErrorCode, OnrecordError } from './errors.ts';
export {
  brat,
  bratConfiguration,
  csv,
  csvColumns,
  jsonl,
  type ReportItem,
  renderReport,
  webAnnotation,
  webAnnotations,
} from './export/index.ts';
export { type Extracted, type ExtractOptions, extract, loadTagger, type Tagger } from './extract/index.ts';
export { type Outcome, statementsOf } from './pipeline.ts';
export {
  bodyText,
  derive,
  expandInputs,
  locate,
  locatePlaces,
  markdown,
  openDocument,
  openPapers,
  readArticle,
} from './read/index.ts';
export { type OpenRecord, openRecord, type Problem, type Query } from './record/index.ts';
export { resolve } from './resolve/index.ts';
