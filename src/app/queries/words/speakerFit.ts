import type { Speaker, SpeakerFit, Statement } from '../../../data/index.ts';
import { FUNCTION_WORDS } from '../../../english/functionWords.ts';
import { isPersonNoun } from '../../../english/personNouns.ts';
import { TITLES } from '../../../english/titles.ts';
import { type OpenRecord, peopleCalled } from '../../../record/index.ts';
import { foldedWords } from '../../../text/foldedWords.ts';

/** Words after which a name is somebody else's: a spokesman for Irena Solveig. */
const OF = new Set(['of', 'for', 'to', 'by', 'from', 'at', 'with', 'and']);

/** In order of preference: of several speakers, it is enough if one fits. */
const FITS: readonly SpeakerFit[] = ['same', 'unsure', 'other'];

/** Returns a function that says whether somebody called `asked` is the speaker of a statement. */
export function speakerFit(record: OpenRecord, asked: string): (statement: Statement) => SpeakerFit {
  const { wanted, isName } = nameIn(asked);
  const whole = wanted.join(' ');
  // Only for a full name, first and last: part of a name may belong to many people.
  const known =
    wanted.length < 2
      ? []
      : peopleCalled(record, whole).filter(({ name, aliases }) =>
          [name, ...aliases].some((one) => foldedWords(one).join(' ') === whole),
        );
  return ({ speakers }) => {
    const fits = speakers.map(fitOf);
    return FITS.find((fit) => fits.includes(fit)) ?? 'unsure';
  };

  function fitOf(speaker: Speaker): SpeakerFit {
    const person = speaker.person === null ? null : record.person(speaker.person);
    if (person && known.length > 0) {
      if (known.some(({ id }) => id === person.id)) return 'same';
      // A check may also give the body for which a spokesperson speaks.
      if (!speaker.onBehalfOf) return 'other';
    }
    const names = [
      speaker.name,
      ...(speaker.onBehalfOf ? [speaker.onBehalfOf] : []),
      ...(person ? [person.name, ...person.aliases] : []),
    ].map(foldedWords);
    if (
      names.some(
        (name) =>
          isSameName(wanted, name) || isNamed(wanted, name) || (name.length > 1 && endsWith(wanted, name)),
      )
    )
      return 'same';
    const shared = (word: string) => wanted.includes(word) && !FUNCTION_WORDS.has(word);
    // An office may be held by anybody.
    return !isName || names.some((name) => name.some(shared)) ? 'unsure' : 'other';
  }
}

/**
 * The words of the name, without title and anything after a comma: foreign minister Irena Solveig, of the Federation.
 */
export function nameIn(asked: string): { wanted: string[]; isName: boolean } {
  const [head = ''] = asked.split(/[,(]/);
  const all = foldedWords(head).length > 0 ? foldedWords(head) : foldedWords(asked);
  const title = all.findLastIndex((word) => TITLES.has(word) || isPersonNoun(word));
  const name = all.slice(title + 1);
  const isName = name.length > 0 && !name.some((word) => OF.has(word));
  return { wanted: isName ? name : all, isName };
}

/** Whether the name contains all of `some` in a row, and not as another person's name within it. */
function isNamed(some: readonly string[], name: readonly string[]): boolean {
  const at = name.findIndex((_, i) => some.every((word, k) => name[i + k] === word));
  return some.length > 0 && at >= 0 && !OF.has(name[at - 1] ?? '') && name[at + some.length] !== "'s";
}

/** Whether the words end with the name, after a title: foreign minister Irena Solveig. */
function endsWith(all: readonly string[], name: readonly string[]): boolean {
  return isNamed(name, all) && name.every((word, k) => all[all.length - name.length + k] === word);
}

/** Suffixes of a name: John Roe Jr. */
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Whether two names differ only in middle names or initials: Ada Marie Holm, Ada Holm, Ada M. Holm. */
function isSameName(some: readonly string[], others: readonly string[]): boolean {
  const [a, b] = [some, others].map((name) => name.filter((word) => !SUFFIXES.has(word)));
  if (a!.length < 2 || b!.length < 2 || a![0] !== b![0] || a!.at(-1) !== b!.at(-1)) return false;
  const [middle, other] = [a!.slice(1, -1), b!.slice(1, -1)];
  const begins = (word: string, i: number) => other[i]!.startsWith(word) || word.startsWith(other[i]!);
  return (
    middle.length === 0 || other.length === 0 || (middle.length === other.length && middle.every(begins))
  );
}
