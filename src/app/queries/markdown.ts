/** How the article of a document is printed. */
export { markdown } from '../../read/index.ts';
