import { type Act, type Ruled, rules } from '../../data/index.ts';
import type { CueInContext } from './frames/frame.ts';

type NotSaid = { readonly when: (cue: CueInContext) => boolean; readonly act: Act };
const cueIs =
  (pattern: RegExp): NotSaid['when'] =>
  ({ cue }) =>
    pattern.test(cue);

/** What is done by not saying, thinking or wanting something; the first rule that fits decides. */
export const NOT_SAID_RULES = Object.values(
  rules(import.meta.url, 'not-said', {
    // `do not believe <that the wells are dry>`
    disbelief: { when: cueIs(/\b(?:believe|accept|suppose|think|agree|buy|see)\b/), act: 'deny' },
    // `do not like <the new mayor>`
    dislike: { when: cueIs(/\b(?:do|does|did)(?: not|n't) (?:\w+ )?like\b/), act: 'accuse' },
    // `would not endorse <the tariff>`, `is not interested in <a merger>`
    unwilling: {
      when: cueIs(/\b(?:will|would) not\b|\b(?:won't|wouldn't)\b|\b(?:interested|forthcoming|ready)\b/),
      act: 'refuse',
    },
    // `did not want <to stay>`
    'unwanted-deed': {
      when: ({ cue, lead }) => /\b(?:want|wish|like|care to|need)\b/.test(cue) && /^to\b/.test(lead),
      act: 'refuse',
    },
    // `did not want <a new pier>`
    unwanted: { when: cueIs(/\b(?:want|wish|like|care to|need)\b/), act: 'demand' },
    // `has not disclosed <how much was lost>`
    withheld: {
      when: cueIs(
        /\b(?:say|said|saying|tell|told|disclose\w*|reveal\w*|explain\w*|respond\w*|release\w*|identif\w*|specif\w*|comment\w*|answer\w*|name|named|provide\w*|elaborat\w*|discuss\w*|reply|replied|return\w*|mention\w*|offer\w*|confirm\w*|detail\w*|announce\w*)\b/,
      ),
      act: 'refuse',
    },
  } satisfies Record<string, NotSaid>),
);

/** The act of a statement that the article says was not made; null where the cue alone names it: `has not promised`. */
export function negatedAct(context: CueInContext): Ruled<Act> | null {
  const rule = NOT_SAID_RULES.find(({ when }) => when(context));
  return rule ? { value: rule.act, rule } : null;
}
