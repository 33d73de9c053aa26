export { bodyText } from './bodyText.ts';
export { derive } from './derive.ts';
export { documentText } from './documentText.ts';
export { type ExpandedInput, expandInputs } from './expandInputs.ts';
export { type FetchPublicOptions, fetchPublic } from './fetchPublic.ts';
export { locate } from './locate.ts';
export { markdown } from './markdown.ts';
export { type OpenOptions, openDocument } from './openDocument.ts';
export { type ReadResult, readArticle } from './readArticle.ts';
