import type { Act, Statement } from '../data/index.ts';
import { fold } from '../text/fold.ts';
import type { Named } from './linkNamedPeople.ts';

/** How clearly a statement reacts to what somebody said: to their words or deeds themselves, by what is done with it, or not at all. */
export type Reaction = 'to-words' | 'by-act' | 'none';

/** What is done by statements that react, as far as they name somebody. */
const ACTS: ReadonlySet<Act> = new Set(['accuse', 'deny', 'refuse']);
/** Cues that answer by themselves. */
const REPLIES =
  /\b(?:respon\w+|repl(?:y|ie[sd]|ying)|retort\w*|counter\w*|rebut\w*|rebuff\w*|refut\w*|contradict\w*|disput\w*|dismiss\w*|reject\w*|denounc\w*|condemn\w*|decri\w*|criti\w+|mock\w*|ridicul\w+|echo\w*|disagree\w*|agree\w* with|fir\w+ back|(?:shot|shoot|hit|push|snap)\w* back)\b/;
/** Words and deeds that a possessive makes somebody's: `Sand's new plan`. */
const WORDS_AND_DEEDS =
  /^(?:['’‘]s|['’]) (?:[\p{L}\p{N}'’“”"-]+ ){0,3}?(?:accusation|remark|comment|critici|call|claim|suggest|statement|proposal|plan|assertion|allegation|charge|decision|recommendation|action|order|denunciation|attack|speech|word|view|position|stance|offer|promise|pledge|threat|demand|idea|rhetoric|argument|answer|tweet|letter|refusal|announcement|insult|assessment|explanation|apolog)/u;
/** A verb of saying after the name: `that Sand simply meant`. */
const SAYING_AFTER_NAME =
  /^,? (?:(?:has|had|have|simply|just|also|once|first|repeatedly|in the past|never|was|is|wrongly|falsely|himself|herself) ){0,3}(?:sa(?:ys|id|ying)|t(?:ells|old|elling)|call(?:s|ed|ing)|claim|suggest|meant|means|propos|announc|accus|critici|promis|argu|insist|den(?:y|ie)|lied|lying|lies|ask|demand|warn|wrote|tweet|pledg|vow|threaten|misle|misstat|misrepresent)/u;

/** How a statement that names somebody reacts to them. */
export function reactionOf({ said, name }: Named): Reaction {
  const { content, cue, act }: Statement = said.statement;
  const places = placesOf(content.text, name.written);
  if (places.some((after) => WORDS_AND_DEEDS.test(after) || SAYING_AFTER_NAME.test(after))) return 'to-words';
  return ACTS.has(act) || REPLIES.test(fold(cue?.text ?? '')) ? 'by-act' : 'none';
}

/** What stands after each place of a word in a text. */
function placesOf(text: string, word: string): string[] {
  return text.split(word).slice(1);
}
