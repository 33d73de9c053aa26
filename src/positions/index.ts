export { type Answer, answersOf } from './answersOf.ts';
export { type Change, changesOf } from './changesOf.ts';
export { claimed } from './claim.ts';
export { daysAnswered, nearBefore } from './nearBefore.ts';
export { type Position, positionsOf } from './positionsOf.ts';
export { type Turn, turnBetween } from './turnBetween.ts';
export { type Named, type Names, namesSaid, wholeNames, whomNamed } from './whomNamed.ts';
