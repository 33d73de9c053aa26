export { CSV_COLUMNS } from './csv.ts';
export { makeLinker } from './makeLinker.ts';
export { PEOPLE_FORMATS, type PeopleFile, type PeopleFormat, readPeople } from './readPeople.ts';
