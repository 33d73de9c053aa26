import { type Act, acts } from '../../../data/index.ts';
import { actOfNoun } from '../cueEntries.ts';
import { decided, type FrameUse, frame, isToBe, leaning, otherwise } from './frame.ts';

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

/** What a refusal to speak does not offer. */
const WITHHELD =
  /^(?:no|few|little) (?:\w+ )?(?:details?|explanations?|reasons?|comments?|reply|answers?|response|information|timeline|names?|specifics)\b/;

/** What is offered, in the content or at the end of the cue: `offered <no proof>`, `{offered no proof} <of a leak>`. */
function offered(pattern: RegExp): FrameUse['when'] {
  return ({ cue, lead }) => pattern.test(`${cue.replace(/^.*\b(?:offer|propos)\w*/, '')} ${lead}`.trim());
}

/** `offer`, `propose`: what is offered decides, as in `offered <her condolences>`. */
export const offerFrame = frame(import.meta.url, 'offer', {
  // `offered <no details>`
  withheld: { when: offered(WITHHELD), sense: decided('refuse') },
  // `offered <no proof>`, `proposed <nothing that helps>`
  nothing: { when: offered(/^(?:no|nothing|little|few)\b/), sense: decided('assert') },
  ...Object.fromEntries(
    acts
      .filter((act) => act === 'express' || act === 'praise' || act === 'accuse')
      .map((act): [string, FrameUse] => [
        act,
        { when: ({ lead }) => nounVoiced(lead) === act, sense: decided(act) },
      ]),
  ),
  // `proposed <that a mediator be named>`
  'that-it-be': {
    when: ({ cue, lead }) => /\bpropos/.test(cue) && isToBe(lead),
    sense: decided('demand'),
  },
  // `proposed <we wait>`
  'others-act': {
    when: ({ cue, lead }) => /\bpropos/.test(cue) && /^(?:we|you|they|everyone|everybody)\b/.test(lead),
    sense: decided('demand'),
  },
  // `offered <to pay>`, `proposed <a new pier>`
  other: { when: otherwise, sense: decided('promise') },
});

function nounVoiced(lead: string): Act | null {
  for (const word of lead.split(' ').slice(0, WORDS_TO_NOUN)) {
    const act = actOfNoun(word);
    if (act) return act;
    if (/^(?:of|for|about|over|at|in|that|with)$/.test(word)) break;
  }
  return null;
}
