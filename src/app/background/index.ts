export type {
  StoredChange,
  StoredChangeOf,
  StoredNamedPerson,
  StoredPerson,
  StoredPosition,
  StoredReply,
} from './jobs.ts';
export { jobsInPlace } from './jobsInPlace.ts';
export { soon } from './soon.ts';
export { type BackgroundJobs, type Pending, startBackgroundJobs } from './startBackgroundJobs.ts';
