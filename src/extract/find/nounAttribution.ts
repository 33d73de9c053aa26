import type { Span } from '../../data/index.ts';
import { isSpeechNoun } from '../../english/speechNouns.ts';
import { namesSpeaker } from '../../text/attribution.ts';

/** A noun that says how words came, in place of a verb: `came the reply from Ana Ruiz`. Its source is null where nobody is named. */
export type NounAttribution = { readonly source: Span | null; readonly cue: readonly Span[] };

const ADJECTIVES = String.raw`(?:[\p{Ll}-]{2,20} ){0,2}`;
const NOUN = String.raw`[\p{Ll}-]{3,20}`;
/** `came the curt reply`, `was her answer`, `went the cry`. */
const INVERTED = new RegExp(
  String.raw`^\s?(?<cue>(?:back )?(?:came|comes|went|goes|was|is) (?:back )?(?:the|an?|his|her|their) ${ADJECTIVES}${NOUN})(?=[.,;:]|$| (?:from|of|by|when|after|as|to)\b)`,
  'u',
);
/** `was the ministry’s reply`. */
const OWNED = new RegExp(
  String.raw`^\s?(?<verb>came|was|is) (?<owner>(?:the |\p{Lu})[^.,;:!?“”"’'\n]{1,60})['’]s? (?<noun>${ADJECTIVES}${NOUN})(?=[.,;:]|$| (?:when|after|as|to)\b)`,
  'u',
);
/** `Back came the response:`, `Then came the answer from Ana Ruiz:` */
const AHEAD = new RegExp(
  String.raw`(?:^|[.!?…”"] )(?<lead>(?:Back|Then|And|But|Soon|Out|Up|Finally),? )?(?<cue>[Cc]ame (?:the|an?|his|her|their) ${ADJECTIVES}${NOUN})(?<rest> (?:from|of) [^.:;!?“”"\n]{2,80})?:$`,
  'u',
);
/** `From the bench came a warning:` */
const FROM_AHEAD = new RegExp(
  String.raw`(?:^|[.!?…”"] )From (?<owner>[^.,:;!?“”"\n]{2,60}) (?<cue>came (?:the|an?|another) ${ADJECTIVES}${NOUN}):$`,
  'u',
);
const LONGEST = 220;

/** The noun that attributes a quotation that ends at `at`, behind it and before `end`; null where none does. */
export function nounAttributionAfter(text: string, at: number, end: number): NounAttribution | null {
  const line = text.slice(at, Math.min(end, at + LONGEST));
  const inverted = INVERTED.exec(line);
  if (inverted) {
    const cue = inverted.groups!.cue!;
    // `“No,” was the answer`, but not `“Lohengrin” was the hit of the year`.
    if (/^(?:was|is)\b/.test(cue) && !endsInSpeech(cue)) return null;
    const start = at + inverted[0].length - cue.length;
    return { source: sourceAfter(text, start + cue.length, end), cue: [[start, start + cue.length]] };
  }
  const owned = OWNED.exec(line);
  if (!owned || !endsInSpeech(owned.groups!.noun!)) return null;
  const { verb, owner, noun } = owned.groups! as Record<string, string>;
  if (!namesSpeaker(owner!)) return null;
  const start = at + line.indexOf(verb!);
  const from = start + verb!.length + 1;
  const last = at + owned[0].length;
  return {
    source: [from, from + owner!.length],
    cue: [
      [start, start + verb!.length],
      [last - noun!.length, last],
    ],
  };
}

/** The noun at the end of `lead` that announces a quotation: `Back came the response:`; null where none does. */
export function nounAttributionBefore(text: string, [start, end]: Span): NounAttribution | null {
  const from = Math.max(start, end - LONGEST);
  const line = text.slice(from, end).trimEnd();
  const ahead = AHEAD.exec(line);
  if (ahead) {
    const { cue = '', rest = '' } = ahead.groups!;
    const to = from + line.length - 1 - rest.length;
    return { source: sourceAfter(text, to, to + rest.length), cue: [[to - cue.length, to]] };
  }
  const fromAhead = FROM_AHEAD.exec(line);
  if (!fromAhead) return null;
  const { owner = '', cue = '' } = fromAhead.groups!;
  const to = from + line.length - 1;
  const source: Span = [to - cue.length - 1 - owner.length, to - cue.length - 1];
  return { source: namesSpeaker(owner) ? source : null, cue: [[to - cue.length, to]] };
}

/** ` from Ana Ruiz, the mayor` at `at`: whoever is named there. */
function sourceAfter(text: string, at: number, end: number): Span | null {
  const found =
    /^ (?:from|of|by) ([^.;:!?"“”\n]{2,100}?)(?= (?:who|which|when|after|as|before|at|in|on)\b|[.;:!?\n]|$)/u.exec(
      text.slice(at, end),
    );
  if (!found) return null;
  const words = found[1]!.replace(/,$/, '');
  const start = at + found[0].length - found[1]!.length;
  const [first = ''] = words.split(',');
  const named = [words, `${words},`].some(namesSpeaker) ? words : first;
  return namesSpeaker(named) || namesSpeaker(`${named},`) ? [start, start + named.length] : null;
}

/** Whether the last of some words is a noun for what is said: `curt answer`. */
function endsInSpeech(words: string): boolean {
  return isSpeechNoun(words.split(' ').at(-1)!);
}
