import { type Act, acts } from '../../../data/index.ts';
import { actOfNoun } from '../cueEntries.ts';
import { decided, type FrameUse, frame, leaning, otherwise } from './frame.ts';

/** How far the noun that is voiced may be from the verb, in words. */
const WORDS_TO_NOUN = 6;

/** `express`, `voice`, `convey`: the first noun for an act decides, as in `expressed <shock>`, `voiced <his disapproval>`. */
export const voiceFrame = frame(import.meta.url, 'voice', {
  ...Object.fromEntries(
    acts.map((act): [string, FrameUse] => [
      act,
      { when: ({ lead }) => nounVoiced(lead) === act, sense: decided(act) },
    ]),
  ),
  // `expressed <that it was late>`
  other: { when: otherwise, sense: leaning({ express: 0.5 }, 'express') },
});

function nounVoiced(lead: string): Act | null {
  for (const word of lead.split(' ').slice(0, WORDS_TO_NOUN)) {
    const act = actOfNoun(word);
    if (act) return act;
    if (/^(?:of|for|about|over|at|in|that|with)$/.test(word)) break;
  }
  return null;
}
