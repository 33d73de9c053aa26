export { type Aside, workAside } from './aside/index.ts';
export { makeApp } from './makeApp.ts';
export type { Serving } from './serving.ts';
export { type Server, type ServerOptions, startServer } from './startServer.ts';
export type { Writing } from './writing.ts';
