export { type Change, changesOf } from './changesOf.ts';
export { claimed } from './claim.ts';
export { type Position, positionsOf } from './positionsOf.ts';
export { type Turn, turnBetween } from './turnBetween.ts';
