export { bodyText } from './bodyText.ts';
export {
  type AgainReader,
  type Container,
  type ContainerEntry,
  documentOfLine,
  type Line,
  LONGEST_LINE,
  openAgain,
  openContainer,
  type ParsedLine,
  parseLine,
  splitLines,
} from './containers/index.ts';
export { derive } from './derive.ts';
export { documentText } from './documentText.ts';
export { type ExpandedInput, expandInputs } from './expandInputs.ts';
export {
  type Around,
  askPublic,
  type FetchPublicOptions,
  fetchPublic,
  type PublicAnswer,
} from './fetchPublic.ts';
export { locate } from './locate.ts';
export { locatePlaces } from './locatePlaces.ts';
export { markdown } from './markdown.ts';
export { type OpenOptions, openDocument } from './openDocument.ts';
export { type Input, openInput } from './openInput.ts';
export { openStream } from './openStream.ts';
export { otherLanguage } from './otherLanguage.ts';
export { otherReader } from './papers/otherReader.ts';
export { openPapers, type Papers } from './papers/thread/openPapers.ts';
export { type ReadOptions, type ReadResult, readArticle } from './readArticle.ts';
export { type Reader, type ReaderLimits, startReader } from './startReader.ts';
