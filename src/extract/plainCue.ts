import type { Span } from '../data/index.ts';

/** A verb of saying with the occasion behind it: `said in a statement`. */
const WITH_OCCASION =
  /^(said|says|wrote|writes|added|adds|tweeted|posted)\s(?:in|at|during|on|via|through)\s/i;

/** A verb of saying with the day behind it: `said yesterday`. */
const WITH_DAY =
  /^((?:has |had |have )?(?:said|says|wrote|writes|added|adds|tweeted|posted|announced|told))\s(?:yesterday|today|tonight|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/i;

/** A determiner that belongs to what follows the cue: `set out the` before `rules`. */
const DETERMINER = /\s(?:the|an?)$/i;

/** A cue without the occasion and the day, which are fields of their own: `said`, not `said in a statement` or `said yesterday`; nor with a determiner at its end. */
export function plainCue(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  const verb = (WITH_OCCASION.exec(words) ?? WITH_DAY.exec(words))?.[1] ?? words.replace(DETERMINER, '');
  return [start, start + verb.length];
}
