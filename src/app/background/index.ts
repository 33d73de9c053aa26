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
export { type Aside, type Worked, workAside } from './workAside.ts';
