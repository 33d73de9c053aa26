import { memoize, type Span } from '../../data/index.ts';
import { isFirstName } from '../../english/firstNames.ts';
import { isOfficeName, kindOfLabel } from '../../english/labels.ts';
import { isOffice, isPersonNoun } from '../../english/personNouns.ts';
import { LONG_PLACES, PLACES } from '../../english/places.ts';
import { TITLES } from '../../english/titles.ts';
import { foldedWords } from '../foldedWords.ts';
import type { Label } from './label.ts';
import { labelHead } from './labelHead.ts';
import { sameSpeakers } from './sameSpeakers.ts';

/** What may be a label, with the block that it begins. */
export type Labelled = Label & {
  readonly block: number;
  /** The name by which labels are the same. */
  readonly key: string;
  /** The reader knows it from the page: bold, a table cell, a class. */
  readonly marked: boolean;
};

/** So many turns make a transcript. */
const MANY = 4;

/** What the words of so many labels say is kept: most labels come back. */
export const KEPT = 1000;

/** What stands for one name: how often, whether it names a person, what follows it. */
type Group = {
  readonly all: Labelled[];
  readonly isPerson: boolean;
  readonly isOffice: boolean;
  /** A role follows it behind dashes: `Ana Ruiz -- Analyst`. */
  readonly hasRole: boolean;
};

const DASHED_ROLE = /\p{L}\s(?:--|[–—])\s\p{Lu}/u;

/** The name by which two labels are the same: its words without brackets and role, in lower case. */
export function labelKey(name: string): string {
  return labelHead(name).toLowerCase().replace(/\s+/g, ' ');
}

/**
 * The labels among `candidates` that stand for speakers. Each kind needs evidence of its own: letters need both; names need to come back,
 * and to be known as people, or else to be followed by words that somebody says; lines of their own and dashes need more.
 */
export function speakingLabels(
  text: string,
  blocks: readonly Span[],
  candidates: readonly Labelled[],
): Labelled[] {
  const isLetter = ({ form }: Labelled) => form === 'letter';
  const letters = candidates.filter(isLetter);
  const has = (letter: string) => letters.some(({ key }) => key === letter);
  const named = candidates.filter(
    ({ form, name }) => form !== 'letter' && form !== 'dash' && form !== 'dashed' && name !== null,
  );
  const names = namesSpeaking(text, blocks, named);
  const byNames = has('a') ? [] : answeredByName(text, letters, named);
  const byPress = has('a') || byNames.length > 0 ? [] : answeredBySpeakers(letters, names);
  const byLetter = has('q') && has('a') ? letters : [...byNames, ...byPress];
  const answers = new Set(byNames.map(({ block }) => block + 1));
  const speaking = new Set([
    ...byLetter,
    ...names,
    ...dashesSpeaking(text, blocks, candidates),
    ...dashedSpeaking(text, blocks, candidates),
  ]);
  // Whoever stands between two speakers is one as well: `MR RENN:` between two turns of the mayor.
  const at = new Set([...speaking].map(({ block }) => block));
  const isBetween = ({ block }: Labelled) => at.has(block - 1) && at.has(block + 1);
  // In a transcript whose labels are all in capitals, so is that of somebody who speaks once.
  const isShouted = ({ name }: Labelled) => name !== null && isCapitals(labelHead(text.slice(...name)));
  const areShouted = speaking.size >= MANY && [...speaking].every(isShouted);
  const first = candidates.find((one) => speaking.has(one))?.block ?? 0;
  const last = candidates.findLast((one) => speaking.has(one))?.block ?? 0;
  for (const one of candidates)
    if (
      one.form === 'colon' &&
      (isBetween(one) ||
        answers.has(one.block) ||
        (byLetter.length > 0 && isOfCourt(text, one)) ||
        (areShouted && isShouted(one) && one.block > first && one.block < last)) &&
      !isNobody(text.slice(...one.name!))
    )
      speaking.add(one);
  return candidates.filter((one) => speaking.has(one));
}

/** The questions marked `Q:` of an interview with several, in which every answer begins with a name: `Arjun Mehta: We played well.` */
function answeredByName(
  text: string,
  letters: readonly Labelled[],
  named: readonly Labelled[],
): readonly Labelled[] {
  const answers = new Set(
    named.flatMap(({ form, block, name }) =>
      form === 'colon' && FULL_NAME.test(text.slice(...name!)) ? block : [],
    ),
  );
  const questions = letters.filter(({ key }) => key === 'q');
  return questions.length > 1 && questions.every(({ block }) => answers.has(block + 1)) ? questions : [];
}

/** So many of the questions of a briefing are followed by whoever answers; the others by another question. */
const ANSWERED = 0.5;

/** The questions of a briefing, which reporters put to those whom the other labels name. */
function answeredBySpeakers(letters: readonly Labelled[], names: readonly Labelled[]): readonly Labelled[] {
  const questions = letters.filter(({ key }) => key === 'q');
  const all = [...questions, ...names].sort((a, b) => a.block - b.block);
  const isQuestion = new Set(questions);
  const answered = all.filter((one, i) => isQuestion.has(one) && all[i + 1] && !isQuestion.has(all[i + 1]!));
  const isBriefing = names.length > 1 && questions.length > 1;
  return isBriefing && answered.length >= questions.length * ANSWERED ? questions : [];
}

/** `Note:` and `Answer:` name nobody. */
const FULL_NAME = /^\p{Lu}\S*\s(?:\S{1,30}\s){0,4}\p{Lu}/u;

/** `MS. VARGA:`, `THE COURT:` between questions and answers. */
function isOfCourt(text: string, { name }: Labelled): boolean {
  const words = labelHead(text.slice(...name!));
  const [first = '', ...rest] = words.split(/\s+/);
  return (
    (rest.length > 0 && TITLES.has(first.toLowerCase().replace(/\.$/, ''))) || kindOfLabel(words) !== null
  );
}

function namesSpeaking(text: string, blocks: readonly Span[], named: readonly Labelled[]): Labelled[] {
  const elsewhere = wordsElsewhere(text, blocks, named);
  const groups = new Map<string, Group>();
  const namesNobody = memoize(KEPT, isNobody);
  for (const [key, all] of Map.groupBy(
    named.filter((one) => !namesNobody(text.slice(...one.name!)) && !isListed(text, blocks, one)),
    (one) => one.key,
  )) {
    const written = text.slice(...all[0]!.name!);
    const words = key.split(' ');
    const isTitled = words.length > 1 && isPersonWord(words[0]!);
    // `The Mayor`, but not `Author`, behind which a name may stand.
    const isTheOffice = words.length > 1 && words[0] === 'the' && isOffice(words.at(-1)!);
    const isHeld =
      isTheOffice || kindOfLabel(labelHead(written)) !== null || isOfficeName(labelHead(written));
    // `Ruiz, A.`
    const isInverted = /,\s(?:\p{Lu}\.\s?){1,3}$/u.test(written);
    const isPerson = isTitled || isHeld || isInverted || hasOffice(written) || elsewhere.has(words.at(-1)!);
    groups.set(key, { all, isPerson, isOffice: isHeld, hasRole: DASHED_ROLE.test(written) });
  }
  knowOthers(groups);
  const inline = [...groups.values()].flatMap(({ all }) => all).filter(({ form }) => form !== 'line');
  const lines = [...groups.values()].flatMap(({ all }) => all).filter(({ form }) => form === 'line');
  return [...chosen(text, blocks, groups, inline, false), ...chosen(text, blocks, groups, lines, true)];
}

/** Of labels of one form, those that stand for speakers. */
function chosen(
  text: string,
  blocks: readonly Span[],
  groups: ReadonlyMap<string, Group>,
  some: readonly Labelled[],
  isLine: boolean,
): Labelled[] {
  const counts = new Map<string, number>();
  for (const { key } of some) counts.set(key, (counts.get(key) ?? 0) + 1);
  // `Eskil Brand`, then `E. Brand`: one who comes back.
  for (const [short, full] of sameSpeakers([...counts.keys()])) {
    if (!short.includes(' ')) continue;
    const both = counts.get(short)! + counts.get(full)!;
    counts.set(short, both).set(full, both);
  }
  const isStrong = (one: Labelled) =>
    one.marked || one.time !== null || one.form === 'capitals' || (!isLine && groups.get(one.key)!.isOffice);
  const strong = some.filter(isStrong);
  const comesBack = (key: string) => counts.get(key)! > 1;
  const isKnown = (key: string) => groups.get(key)!.isPerson;
  const keys = [...counts.keys()];
  const hasEnough = keys.length > 1 && keys.some(comesBack);
  if (isLine) {
    // A heading is a line of its own as well: only names that the page or a time marks, or several that come back as people do.
    const people = keys.filter(
      (key) =>
        (isKnown(key) && (comesBack(key) || (groups.get(key)!.hasRole && keys.some(comesBack)))) ||
        some.some((one) => one.key === key && isStrong(one)),
    );
    const evident = some.filter((one) => people.includes(one.key) && isFollowed(text, blocks, one));
    const isDialogue = new Set(evident.map(({ key }) => key)).size > 1 || evident.length > 2;
    const sure = evident.filter((one) => one.time !== null || one.marked || groups.get(one.key)!.isPerson);
    if (!isDialogue || sure.length < 2 || sure.length < evident.length / 2) return [];
    // `Operator`, before somebody whose role is given.
    const hasRole = ({ key }: Labelled) => groups.get(key)!.hasRole;
    if (!evident.some(hasRole)) return evident;
    // In the list of those who take part, roles follow one another.
    const roles = new Set(some.filter(hasRole).map(({ block }) => block));
    const isOfCall = (one: Labelled) =>
      (groups.get(one.key)!.isOffice || (hasRole(one) && !roles.has(one.block + 1))) &&
      isFollowed(text, blocks, one);
    const ofCall = new Set(evident);
    return some.filter((one) => ofCall.has(one) || isOfCall(one));
  }
  const isMarked = (one: Labelled) => one.marked || one.form === 'capitals';
  // `Mr. HOLT.` is written so in a record of a debate only.
  const ofRecord = strong.filter(({ form }) => form === 'capitals');
  const enoughOfRecord =
    ofRecord.length > 1 || (ofRecord[0] && ofRecord[0].block < 3 && some.length === 1) ? ofRecord : [];
  if (!hasEnough)
    return strong.length > 1 && keys.length > 1 && saysSomething(text, blocks, strong)
      ? [...new Set([...strong, ...some.filter(({ key }) => isKnown(key))])]
      : enoughOfRecord;
  const anchors = keys.filter((key) => comesBack(key) && isKnown(key));
  const isSpoken = saysSomething(text, blocks, some);
  // `00:00:04 Tamar Levi:`, as meetings on the web are exported.
  if (isSpoken && some.length > 2 && some.every(({ time }) => time !== null)) return [...some];
  if (anchors.length === 0)
    return isSpoken && keys.filter(comesBack).length > 1
      ? some.filter(({ key }) => comesBack(key))
      : enoughOfRecord;
  if (!isSpoken && !some.some(isMarked) && !anchors.some((key) => isNamed(key) || groups.get(key)!.isOffice))
    return enoughOfRecord;
  const areTimed = some.some(({ key, time }) => time !== null && anchors.includes(key));
  return some.filter(
    (one) => comesBack(one.key) || isKnown(one.key) || isMarked(one) || (areTimed && one.time !== null),
  );
}

/** So long is an entry in the list of those who take part. */
const MOST_LISTED = 120;

/** `Moderator: Lena Fisk`, `Witness: Lena Fisk, Reader in Engineering.`: who takes part, and nothing that is said. */
function isListed(text: string, blocks: readonly Span[], { form, name, from, block }: Labelled): boolean {
  if (form !== 'colon' || from >= blocks[block]![1]) return false;
  const words = labelHead(text.slice(...name!));
  if (kindOfLabel(words) === null && !isOfficeName(words)) return false;
  const content = text.slice(from, Math.min(blocks[block]![1], from + MOST_LISTED)).trim();
  const found =
    /^(?:\p{Lu}[\p{L}.'’-]* ){1,3}\p{Lu}[\p{L}'’-]+(?:, (?<role>\p{Lu}[^.!?]+\.?|\p{Ll}[\p{L}-]*(?: [\p{L}-]+){0,3}))?$/u.exec(
      content,
    );
  const role = found?.groups?.role;
  if (!role) return found !== null;
  const head = role.split(/[,.]|\s(?:in|of|for|at|to)\s/, 1)[0]!.toLowerCase();
  return isOfficeName(role) || isPersonNoun(head.split(' ').at(-1)!);
}

/** Words before a colon that name nobody: `Note`, `London`, `Monday`, and whatever has no letter in lower or upper case. */
function isNobody(written: string): boolean {
  const words = labelHead(written);
  const lower = words.toLowerCase();
  // `DEAR ABBY:` begins a letter.
  if (kindOfLabel(words) === 'none' || /^dear\b/i.test(words)) return true;
  if (PLACES.has(lower) || LONG_PLACES.has(lower)) return true;
  return !/\p{L}{2}|^\p{L}\.?$/u.test(words);
}

function isCapitals(words: string): boolean {
  return words === words.toUpperCase() && /\p{Lu}{2}/u.test(words);
}

/** `ANA RUIZ, PRIME MINISTER`: an office behind the name. */
function hasOffice(written: string): boolean {
  const [, ...roles] = written.replace(/\s?\([^()]*\)/g, '').split(', ');
  return roles.some((role) => isOfficeName(role) || isOffice(role.trim().toLowerCase().split(/\s/).at(-1)!));
}

/** Knows as people those who are one with a known one (`PEDER AAS` beside `Hon Peder Aas`), or whose initials come back (`PA`). */
function knowOthers(groups: Map<string, Group>): void {
  for (const [short, full] of sameSpeakers([...groups.keys()])) {
    const [one, other] = [groups.get(short)!, groups.get(full)!];
    const isInitials = !short.includes(' ') && !full.split(' ').includes(short);
    if (!(isInitials ? one.all.length > 1 : one.isPerson || other.isPerson)) continue;
    groups.set(short, { ...one, isPerson: true });
    groups.set(full, { ...other, isPerson: true });
  }
}

/** `MAYOR`, `MR.`, `TOBIAS`: what begins the label of a person. */
function isPersonWord(lower: string): boolean {
  return TITLES.has(lower.replace(/\.$/, '')) || isFirstName(lower) || isOffice(lower);
}

function isNamed(key: string): boolean {
  const words = key.split(' ');
  return words.length > 1 && isPersonWord(words[0]!);
}

/** Words with a capital within the text's sentences, in lower case: the names that it has besides its labels. */
function wordsElsewhere(
  text: string,
  blocks: readonly Span[],
  named: readonly Labelled[],
): ReadonlySet<string> {
  const found = new Set<string>();
  // Both are in the order of the text.
  let next = 0;
  for (const [block, [start, end]] of blocks.entries()) {
    while (named[next] && named[next]!.block < block) next++;
    const begin = named[next]?.block === block ? named[next]!.from : start;
    if (begin >= end) continue;
    for (const { 0: word, index } of text.slice(begin, end).matchAll(/\p{Lu}[\p{L}\p{M}'’-]+/gu)) {
      const before = text.slice(Math.max(start, begin + index - 3), begin + index);
      if (!/(?:^|[.!?:]\s{0,2}|\n\s?)$/.test(before)) for (const part of foldedWords(word)) found.add(part);
    }
  }
  return found;
}

/** Whether most of what follows the labels is sentences, and some of it is said to somebody: `I`, `you`, `we`, a question. */
function saysSomething(text: string, blocks: readonly Span[], some: readonly Labelled[]): boolean {
  const contents = some.map(({ block, from }) => text.slice(from, blocks[block]![1]).trim());
  const sentences = contents.filter((words) => words === '' || /[.!?…—–-]["”’»)\]*_]*$/.test(words));
  return (
    sentences.length >= contents.length * 0.6 &&
    contents.some((words) => SPOKEN.test(words) || words.includes('?'))
  );
}

const SPOKEN = /\b(?:I|you|we|my|our|your|me|us|thank|thanks|yes|no)\b/i;

/** Whether something that is said follows a line of its own: a block that is no label, and more than a few words or a sentence. */
function isFollowed(text: string, blocks: readonly Span[], { block }: Labelled): boolean {
  const next = blocks[block + 1];
  if (!next) return false;
  const words = text.slice(...next);
  return /[.!?…,;—–-]["”’»)\]*_]*$/.test(words) || words.split(/\s+/, 8).length > 6;
}

/**
 * Dashes that begin the turns of a dialogue: several one after another, each a sentence, with a question among them or somebody said `you`.
 * Short dashes begin the items of lists, too: there, questions need answers.
 */
function dashesSpeaking(text: string, blocks: readonly Span[], candidates: readonly Labelled[]): Labelled[] {
  const all = candidates.filter(({ form }) => form === 'dash');
  const isShort = ({ label }: Labelled) => SHORT.test(text.slice(...label));
  const dashes = isAnswered(text, blocks, all.filter(isShort)) ? all : all.filter((one) => !isShort(one));
  const at = new Set(dashes.map(({ block }) => block));
  const inDialogue = dashes.filter(({ block }) => at.has(block - 1) || at.has(block + 1));
  if (inDialogue.length < 3 || !saysSomething(text, blocks, inDialogue)) return [];
  return inDialogue.some(({ block, from }) =>
    /\?|\b(?:you|your)\b/i.test(text.slice(from, blocks[block]![1])),
  )
    ? inDialogue
    : [];
}

const SHORT = /^[–-]$/;

/** Whether some of the dashes' words are questions, and each of these but the last is followed by an answer. */
function isAnswered(text: string, blocks: readonly Span[], dashes: readonly Labelled[]): boolean {
  const contents = dashes.map(({ block, from }) => text.slice(from, blocks[block]![1]).trim());
  const asks = contents.map((words) => /\?["”’)]{0,2}$/.test(words));
  const questions = asks.filter(Boolean).length;
  return (
    contents.every((words) => /[.!?…]["”’)]{0,2}$/.test(words)) &&
    questions * 3 >= contents.length &&
    asks.every((isAsked, i) => !isAsked || i === asks.length - 1 || !asks[i + 1])
  );
}

/** How many of the labels with dashes belong to whoever comes back, how many blocks have one, how many are said to somebody. */
const DASHED = { back: 0.6, blocks: 0.5, sentences: 0.8, spoken: 0.3 };

/**
 * Names before dashes (`Ana Ruiz – We will wait.`) where they go through the whole of a conversation: most blocks have one, those who speak
 * come back, and they ask and address each other. In a report such a dash is that of a place, a list or a headline.
 */
function dashedSpeaking(text: string, blocks: readonly Span[], candidates: readonly Labelled[]): Labelled[] {
  const all = candidates.filter(({ form, name }) => form === 'dashed' && !isNobody(text.slice(...name!)));
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last || all.length < MANY) return [];
  const surnameOf = ({ key }: Labelled) => key.split(' ').at(-1)!;
  const bySurname = Map.groupBy(all, surnameOf);
  const speakers = [...bySurname.values()].filter((some) => some.length > 1);
  const back = speakers.flat().length;
  // `LEO HOLT –`, or a surname behind the whole name; a place is neither.
  const isKnown = speakers.some(
    (some) => new Set(some.map(({ key }) => key)).size > 1 || isNamed(some[0]!.key),
  );
  const contents = all.map(({ block, from }) => text.slice(from, blocks[block]![1]).trim());
  const share = (test: (words: string) => boolean) => contents.filter(test).length / contents.length;
  const isConversation =
    bySurname.size > 1 &&
    back >= all.length * DASHED.back &&
    all.length >= (last.block - first.block + 1) * DASHED.blocks &&
    share((words) => /[.!?…][”"’)\]]{0,2}$/.test(words)) >= DASHED.sentences &&
    share((words) => words.includes('?') || SPOKEN.test(words)) >= DASHED.spoken &&
    contents.filter((words) => /\?[”"’)\]]{0,2}$/.test(words)).length >= (isKnown ? 1 : 2);
  if (!isConversation) return [];
  const at = new Set(all.map(({ block }) => block));
  const isBetween = ({ block }: Labelled) => at.has(block - 1) && at.has(block + 1);
  return all.filter((one) => bySurname.get(surnameOf(one))!.length > 1 || isBetween(one));
}
