export { chooseNew } from './chooseNew.ts';
export { CLOCK, type Clock, isoTime } from './clock.ts';
export type { Listing } from './listing.ts';
export { pageKey, plainAddress } from './plainAddress.ts';
export { makePoliteFetch, type PoliteFetch, type PoliteOptions } from './politeFetch.ts';
export { readListing } from './readListing.ts';
export { EVERY, LOOKS, nextLook, nextTry, retryAfter, TRIES } from './schedule.ts';
export { readWatchFile, type WatchFile } from './watchFile.ts';
