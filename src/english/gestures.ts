import { wordsByKind } from './wordList.ts';

const words = wordsByKind('gestures.tsv', ['verb', 'thing']);

/** Gestures in their past: `shrugged`. */
export const GESTURES = words.verb;
/** What is somebody’s own in a gesture: `shook her head`, `took off his cap`. */
export const GESTURE_THINGS = words.thing;
