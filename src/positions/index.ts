export { type Change, changesOf } from './changesOf.ts';
export { claimed } from './claim.ts';
export { type Position, positionsOf } from './positionsOf.ts';
export type { Said } from './said.ts';
export { type Turn, type TurnKind, turnBetween } from './turnBetween.ts';
