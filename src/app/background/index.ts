export type {
  StoredChange,
  StoredChangeOf,
  StoredChanges,
  StoredNamedPerson,
  StoredPerson,
  StoredPosition,
  StoredReply,
} from './jobs.ts';
export { soon } from './soon.ts';
export { type BackgroundJobs, type Pending, startBackgroundJobs } from './startBackgroundJobs.ts';
