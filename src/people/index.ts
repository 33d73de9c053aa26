export { makeLinker } from './makeLinker.ts';
export { readPeople } from './readPeople.ts';
