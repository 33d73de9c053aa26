/** JSON Lines without the other formats, whose libraries take long to load. */
export { jsonl } from '../export/jsonl.ts';
