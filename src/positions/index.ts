export { changesOf, type PositionChange } from './changesOf.ts';
export { claimed } from './claim.ts';
export { type ChangeSketch, compareClaims } from './compareClaims.ts';
export { linkNamedPeople, type Named, type Names, namesSaid, wholeNames } from './linkNamedPeople.ts';
export { type Position, positionsOf } from './positionsOf.ts';
export { type Reply, repliesOf } from './repliesOf.ts';
export { daysAnswered, replyCandidates } from './replyCandidates.ts';
