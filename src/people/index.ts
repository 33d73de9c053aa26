export { linker } from './linking/linker.ts';
export { readPeople } from './readPeople.ts';
