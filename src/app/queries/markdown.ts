/** Prints the article of a document. */
export { markdown } from '../../read/index.ts';
