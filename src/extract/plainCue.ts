import type { Span } from '../data/index.ts';

/** A verb of saying with the occasion behind it: `said in a statement`. */
const WITH_OCCASION =
  /^(said|says|wrote|writes|added|adds|tweeted|posted)\s(?:in|at|during|on|via|through)\s/i;

/** A cue without the occasion, which is a field of its own: `said`, not `said in a statement`. */
export function plainCue(text: string, [start, end]: Span): Span {
  const verb = WITH_OCCASION.exec(text.slice(start, end))?.[1];
  return verb ? [start, start + verb.length] : [start, end];
}
