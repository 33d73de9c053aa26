export { answerTasks, type TaskOptions } from './answerTasks.ts';
export { programAt } from './programAt.ts';
export { startThread, type Thread } from './startThread.ts';
