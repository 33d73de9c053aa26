export { soon } from './soon.ts';
export type { ChangeFound, ChangeFoundOf, ChangesFound, PersonFound, PositionFound } from './tasks.ts';
export { type Aside, type Worked, workAside } from './workAside.ts';
