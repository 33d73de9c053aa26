export { type BackgroundJobs, startBackgroundJobs } from '../app/background/index.ts';
export type { Serving } from '../app/serving.ts';
export type { Writing } from '../app/writing.ts';
export { type Server, type ServerOptions, startServer } from './http/startServer.ts';
export { makeApp } from './makeApp.ts';
