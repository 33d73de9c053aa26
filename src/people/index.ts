export { csvRows } from './csv.ts';
export { linker } from './linking/linker.ts';
export { nameFit } from './linking/nameFit.ts';
export { readPeople } from './readPeople.ts';
