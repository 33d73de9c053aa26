import type { Linker } from '../../data/index.ts';
import { blockOf, blocksOf } from './blockOf.ts';
import { linkBodies } from './linkBodies.ts';
import { linkPersons } from './linkPersons.ts';

/**
 * Links speakers to people. The same full name is the same person, unless role, place, time or gender contradict; whoever has a name is a person
 * of the record from the first article on, and a person of a people list where a role that was held then shows it. Between two candidates that
 * fit about as well nobody is chosen. Bodies are joined by their names and acronyms; groups are not linked.
 */
export const linker: Linker = {
  blockOf,
  blocksOf,
  link: (seen, people) =>
    // All of a block are people, or all are bodies.
    seen[0] && blockOf(seen[0])?.startsWith('body') ? linkBodies(seen) : linkPersons(seen, people),
};
