/** JSON Lines alone, without the other formats, whose libraries are slow to load. */
export { jsonl } from '../export/jsonl.ts';
