import type { Act } from '../data/index.ts';
import { wordsByKind } from '../english/wordList.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';

const cues = wordsByKind('stanceCues.tsv', ['for', 'against']);
/** Cues that say yes to what follows, by their stems. */
const CUES_FOR = new Set([...cues.for].map(stem));
/** Cues that say no to what follows, by their stems. */
const CUES_AGAINST = new Set([...cues.against].map(stem));
/** Cues that speak of somebody or something, and say neither yes nor no. */
const NEITHER =
  /\b(?:accus\w+|question\w*|thank\w*|target\w*|mention\w*|cast|painted|ask\w*|focus\w*|address\w*|discuss\w*|contradict\w*|name[ds]?|consider\w*|may|might|could|attempt\w*|understand\w*|revis\w+|restrict\w*|referenc\w+|refer\w*)\b/;
/** Cues that blame or praise: by themselves no position, but one where the other statement takes one. */
const CUES_OF_BLAME =
  /\b(?:criti\w+|attack\w*|blast\w*|slam\w*|condemn\w*|denounc\w+|deplor\w+|rebuk\w+|assail\w*|mock\w*|ridicul\w+|blam\w+|demoni[sz]\w+|ripp\w+|swipes?|chid\w+|scold\w*|insult\w*|disparag\w+|offensive)\b/;
const CUES_OF_PRAISE = /\b(?:prais\w+|applaud\w*|hail\w*|laud\w*)\b/;
const PHRASES =
  /\b(?:rul(?:e|ed|es|ing) (?:it )?out|against|no longer|turn(?:ed|s|ing)? down|not|never|unwilling|reluctant|n't|non(?=-))\b/g;

/** What a cue says to its content: yes (or nothing) or no. */
export type CueStance = {
  readonly sign: 1 | -1;
  /** `position`: in so many words; `tone`: by blame or praise only; `none`: it only reports. */
  readonly by: 'position' | 'tone' | 'none';
};

/** Cues that take the side of somebody or refuse to, rather than of something that is said. */
const SIDE_TAKING_CUES =
  /\b(?:support\w*|back(?:s|ed|ing)?|endors\w+|embrac\w+|vot\w+ (?:for|against)|oppos\w+|reject\w*|disavow\w*)\b/;

/** Whether a cue takes the side of somebody, or refuses to. */
export function takesSide(cue: string): boolean {
  return SIDE_TAKING_CUES.test(fold(cue));
}

/** Acts that take a position, whatever their words. */
const POSITIONS: ReadonlySet<Act> = new Set(['promise', 'refuse', 'deny', 'demand', 'threaten']);

/** What a cue says to its content: `refused` and `ruled out` no, `did not deny` and `said` yes; null where it is neither. */
export function cueStance(cue: string, act: Act): CueStance | null {
  const plain = fold(cue).replace(/\bnever (?:miss|fail|stop|ceas|tir)\w+/g, ' ');
  const stems = (plain.match(/\p{L}+/gu) ?? []).map(stem);
  const no = stems.filter((one) => CUES_AGAINST.has(one)).length + (plain.match(PHRASES) ?? []).length;
  const yes = stems.some((one) => CUES_FOR.has(one));
  if (NEITHER.test(plain)) return null;
  if (CUES_OF_BLAME.test(plain)) return no === 0 && !yes ? { sign: -1, by: 'tone' } : null;
  if (CUES_OF_PRAISE.test(plain)) return no === 0 ? { sign: 1, by: 'tone' } : null;
  return { sign: no % 2 === 0 ? 1 : -1, by: no > 0 || yes || POSITIONS.has(act) ? 'position' : 'none' };
}

/** Cues of what was said at some time before the report: `once praised`. */
const LONG_AGO =
  /\b(?:once|previously|formerly|initially|earlier|originally|had|used to|back in|long|past|in \d{4})\b/i;

/** Whether a cue reports a statement that may have been made long before the report. */
export function isLongAgo(cue: string): boolean {
  return LONG_AGO.test(cue);
}

/** Cues that only report, so that what they report is said of something: `said`, `according to`. */
const REPORTS =
  /(?<![-\p{L}])(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|announc\w+|argu\w+|insist\w*|warn\w*|not(?:e|es|ed|ing)|wr(?:ite|ites|ote|iting)|add(?:s|ed|ing)?|claim\w*|believ\w+|th(?:ink|inks|ought)|according|declar\w+|stat(?:e|es|ed|ing)|explain\w*|maintain\w*|testif\w+|report\w*|estimat\w+|predict\w*|reveal\w*|conced\w+|admit\w*|confirm\w*|den(?:y|ies|ied|ying)|stress\w*|repeat\w*|assert\w*|conclud\w+|repl(?:y|ies|ied)|answer\w*|f(?:ind|inds|ound)|disclos\w+|tweet\w*|post(?:s|ed))\b/u;

/** Whether a cue only reports what is said. */
export function reports(cue: string): boolean {
  return REPORTS.test(fold(cue));
}
