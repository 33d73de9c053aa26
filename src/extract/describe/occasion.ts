import { type Marked, type Ruled, rules, type Span, trimSpan } from '../../data/index.ts';
import { OCCASION_NOUNS } from '../../english/occasionNouns.ts';
import { Expressions } from './expressions.ts';
import type { Saying } from './saying.ts';

/** Nouns for occasions and channels of saying. */
const OCCASION_NOUN = `(?:(?:${[...OCCASION_NOUNS].join('|')})s?|rallies|speeches|testimonies)`;
const CHANNEL = `(?:Twitter|Facebook|Instagram|YouTube|Reddit|Snapchat|Medium|CNN|MSNBC|Fox News|Fox|ABC|NBC|CBS|PBS|NPR|C-SPAN|BBC|television|TV|radio|national television|the air|air|social media|the campaign trail|the stump|the stage|the floor|the Senate floor|the House floor|Capitol Hill)`;
const OCCASION_DETERMINER = `(?:an?|the|his|her|their|its|our|my|this|that|another|one|several|two|multiple|separate|recent|early|late|last|\\p{Lu}[\\p{L}.]*(?:['’]s)?)`;
const MODIFIERS = `(?:(?!(?:and|or|that|who|which|in|at|on|with|to|for|of)\\s)[\\p{L}\\p{N}“"'’.&-]+,?\\s+){0,5}?`;
const CALENDAR =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\b)';
const OCCASION_NAME = `(?:(?:the|an?|his|her|their)\\s+)?(?:[\\p{Ll}-]+\\s+){0,2}(?:(?!${CALENDAR})\\p{Lu}[\\p{L}\\p{N}'’.&-]*)(?:\\s+(?:(?!${CALENDAR})\\p{Lu}[\\p{L}\\p{N}'’.&-]*|of|and|the|de|for)(?=\\s+\\p{Lu}|\\W|$))*`;
/** `the council`, `its website`, `the party’s website`. */
const OWNED = `(?:the|its|his|her|their|our|my)\\s+\\p{L}+(?:(?:['’]s|(?<=s)['’])\\s+\\p{Ll}+)?`;
/** `to staff`, `to all tenants`. */
const READERS = `to\\s+(?:all\\s+)?(?:staff|(?!this)\\p{Ll}{2,19}(?!s)\\p{Ll}s)(?![\\p{L}\\p{N}’'-])`;
const TAIL = `(?:\\s+${READERS}|\\s+(?:with|in|at|on|to|for|near|outside|from|before|about)\\s+(?:${OWNED}|${OCCASION_NAME}|reporters|supporters))`;

/** Expressions for where or by what means something is said. */
export const OCCASIONS = Object.values(
  rules(import.meta.url, 'occasion', {
    // `in a recent speech in Porto`, `during the debate with Lee`
    event: {
      pattern: `(?:[Ii]n|[Aa]t|[Dd]uring|[Vv]ia|[Tt]hrough)\\s+(?:${OCCASION_DETERMINER}\\s+)${MODIFIERS}${OCCASION_NOUN}(?![\\p{L}\\p{N}-]|['’]s|\\s+${OCCASION_NOUN}(?![\\p{L}\\p{N}-]))${TAIL}{0,2}`,
    },
    // `in testimony`, `by telephone`
    means: {
      pattern: `(?:[Ii]n|[Aa]t|[Dd]uring|[Vv]ia|[Bb]y)\\s+(?:testimony|remarks|court papers|court documents|e-?mail|telephone|phone)(?![\\p{L}\\p{N}-])${TAIL}{0,1}`,
    },
    // `on Twitter`, `on the Senate floor`
    platform: {
      pattern: `[Oo]n\\s+(?:(?:his|her|their|its|the)\\s+)?${CHANNEL}(?![\\p{L}\\p{N}-]|['’]s)`,
    },
  }),
);
const OCCASION = new Expressions(OCCASIONS, { before: '(?<![\\p{L}\\p{N}])', after: '', flags: 'u' });

/** How far an occasion is looked for, in UTF-16 code units. */
const OCCASION_REACH = 300;

/** Where or by what means it was said (`in a speech in Porto`, `on Twitter`); null where the sentence does not say. */
export function occasionOf(text: string, saying: Saying): Ruled<Marked> | null {
  for (const part of [...saying.after, ...(saying.before ? [saying.before] : [])]) {
    const found = occasionIn(text, part);
    if (found) return found;
  }
  return null;
}

function occasionIn(text: string, [from, to]: Span): Ruled<Marked> | null {
  const words = text.slice(from, Math.min(to, from + OCCASION_REACH));
  const { value: found } = OCCASION.in(words).next();
  if (!found) return null;
  const [start, end] = found.span;
  const kept = words.slice(start, end).replace(/(?<![,."“])[,."“]+$/, '');
  const span = trimSpan(text, [from + start, from + start + kept.length]);
  return span && { value: { text: text.slice(span[0], span[1]), span }, rule: found.rule };
}
