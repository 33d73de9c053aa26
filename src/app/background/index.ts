export { soon } from './soon.ts';
export type {
  AnswerFound,
  ChangeFound,
  ChangeFoundOf,
  ChangesFound,
  NamedFound,
  PersonFound,
  PositionFound,
} from './tasks.ts';
export { type Aside, type Worked, workAside } from './workAside.ts';
