export type { Maker } from './add.ts';
export type { Query } from './find.ts';
export type { Linked } from './linkSpeakers.ts';
export { type Counts, type OpenOptions, type OpenRecord, openRecord } from './openRecord.ts';
export type { Imported, Teller } from './people.ts';
export type { Derive, Problem, Progress } from './verify.ts';
