export { soon } from './soon.ts';
export type {
  StoredChange,
  StoredChangeOf,
  StoredChanges,
  StoredNamedPerson,
  StoredPerson,
  StoredPosition,
  StoredReply,
} from './tasks.ts';
export { type BackgroundJobs, type Pending, startBackgroundJobs } from './workAside.ts';
