import { wordsByKind } from './wordList.ts';

const heads = wordsByKind('nameHeads.tsv', ['organization', 'linking', 'topic', 'work', 'place', 'surname']);

/** Words that show a capitalised sequence to be the name of a body. */
export const ORGANIZATION_HEADS = heads.organization;
/** Heads after which `of`, `for`, `on` or `against` goes on with the name. */
export const LINKING_HEADS = heads.linking;
/** Heads of departments' names in which `and` joins what they are in charge of. */
export const TOPIC_HEADS = heads.topic;
/** Words that show a capitalised sequence to be a work, a law or an event rather than a body. */
export const WORK_HEADS = heads.work;
/** Heads of places that are surnames, too. */
export const SURNAME_PLACES = heads.surname;
/** Words that show a capitalised sequence to be a thing or place that does not speak. */
export const PLACE_HEADS = heads.place;
