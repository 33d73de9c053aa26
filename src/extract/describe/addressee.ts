import { type Marked, type Ruled, rules, type Span, trimSpan } from '../../data/index.ts';
import { plain } from './contentTokens.ts';
import type { Saying } from './saying.ts';

/** Verbs whose object is the addressee. */
const TELLING_VERB =
  /(?:^|\s)(?:tell|tells|told|telling|inform|informs|informed|informing|assure|assures|assured|assuring|remind|reminds|reminded|reminding|notify|notified|warn|warns|warned|warning|asked|asks|ask|asking|advised|advises|promised)$/;
/** Verbs that name the addressee with `to`. */
const SAYING_VERB =
  /(?:^|\s)(?:say|says|said|saying|explain|explained|explains|write|wrote|writes|complain|complained|complains|speak|spoke|speaks|talk|talked|remarked|confided|admitted|confessed|confirmed|respond|responded|reply|replied|suggested|insisted|announced|recounted|described|tweeted)$/;
/** `was told`: the source is the one that hears it. */
const PASSIVE_VERB = /(?:^|\s)(?:was|were|been|being|is|are|be|got)(?:\s+\w+ly)?\s+\w+$/;
/** The end of the noun phrase. */
const ADDRESSEE_END =
  /[,:;“”"«»()[\]—–?!]|(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|St|\p{Lu}))\.(?:\s|$)|\s(?:in|at|during|on|after|before|about|by|via|from|over|as|for|with|that|if|whether|to|not|never|what|why|how|when|where|who|which|then|also|just|yesterday|today|tonight|last|this|late|early|earlier|recently|because|he|she|it|they|there|i|we|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|through|while|is|was|were|are|had|has|have|will|would)(?![\p{L}\p{N}'’-])/u;
/** What a noun phrase for persons or bodies begins with. */
const ADDRESSEE_START =
  /^(?:(?:the|an?|his|her|their|its|my|our|one|two|some|several|many)\s+\S|\p{Lu}|reporters|supporters|voters|journalists|lawmakers|investigators|friends|aides|colleagues|(?:me|us|him|her|them|you)\b|donors|fans|people|police|officials|delegates|viewers|readers|attendees|jurors|congress)/u;

/** How a verb names the addressee. */
export const ADDRESSEES = rules(import.meta.url, 'addressee', {
  // `told [the committee]`
  object: { verb: TELLING_VERB, before: /^/ },
  // `said to [reporters]`
  to: { verb: SAYING_VERB, before: /^to\s+/ },
});

/** The addressee; null where the sentence names none. */
export function addresseeOf(text: string, saying: Saying): Ruled<Marked> | null {
  const last = saying.cue.at(-1);
  const { behind } = saying;
  if (!last || !behind) return null;
  const verb = plain(text.slice(last[0], last[1])).replace(/(?<![\s:,])[\s:,]+$/, '');
  if (PASSIVE_VERB.test(verb)) return null;
  for (const rule of Object.values(ADDRESSEES)) {
    const before = rule.verb.test(verb) && rule.before.exec(text.slice(behind[0], behind[1]));
    if (!before) continue;
    const value = phrase(text, [behind[0] + before[0].length, behind[1]]);
    return value && { value, rule };
  }
  return null;
}

function phrase(text: string, [from, to]: Span): Marked | null {
  const words = text.slice(from, to);
  if (!ADDRESSEE_START.test(words)) return null;
  const end = ADDRESSEE_END.exec(words)?.index ?? words.length;
  const span = trimSpan(text, [from, from + Math.min(end, 80)]);
  if (!span || end > 80) return null;
  const found = text.slice(span[0], span[1]);
  if (/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|['’]s$|\s(?:of|and|or)$/.test(found)) return null;
  return { text: found, span };
}
