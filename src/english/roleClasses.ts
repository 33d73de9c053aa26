import type { RoleClass } from '../data/index.ts';
import { wordTable } from './wordList.ts';

/** The class of a role, and whether the body beside it decides first. */
export type ClassOfRole = { readonly value: RoleClass; readonly byBody: boolean };

/** Roles in lower case, a noun or a phrase that ends with it. */
export const CLASSES_OF_ROLES: ReadonlyMap<string, ClassOfRole> = new Map(
  wordTable('roleClasses.tsv').map(([role = '', value, use]) => [
    role,
    { value: value as RoleClass, byBody: use === 'by-body' },
  ]),
);

/** Words of bodies in lower case, with the class of who speaks for them. */
export const CLASSES_OF_BODIES: ReadonlyMap<string, RoleClass> = new Map(
  wordTable('bodyClasses.tsv').map(([words = '', value]) => [words, value as RoleClass]),
);
