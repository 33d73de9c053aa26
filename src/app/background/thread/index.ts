export { answerTasks, type TaskOptions } from './answerTasks.ts';
export { errorOf, failureOf } from './failure.ts';
export type { Answered, Ordered } from './messages.ts';
export { programAt } from './programAt.ts';
export { startThread, type Thread } from './startThread.ts';
