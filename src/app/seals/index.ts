export { compareSeal, readSeal, type SealDifference } from './compareSeal.ts';
export { makeSeal, publicKeyOf, sealKeyOf } from './makeSeal.ts';
