import type { Span } from '../data/index.ts';
import { isOffice } from '../english/personNouns.ts';
import { isPlaceName } from '../english/places.ts';
import { TITLES } from '../english/titles.ts';
import { type AnnotatedText, sentenceAt } from '../text/annotated/annotatedText.ts';
import { attributionAt, namesSpeaker } from '../text/attribution.ts';
import type { Candidate } from './candidate.ts';
import { leadIn } from './find/leadIn.ts';
import { plainlySaidAt } from './plainlySaid.ts';

/** How far a source may be from its cue, where another one follows the cue directly. */
const NEAR = 60;

/**
 * The candidates whose cue is followed by a source of its own, with that source: `Team Alpha: The engine failed, said Jonas Falk` is said by
 * Falk, and the label is no speaker. So is `Kigali: The minister said the levy would stay` said by the minister, where no other line has this
 * label.
 */
export function ownAttribution(annotated: AnnotatedText, candidates: readonly Candidate[]): Candidate[] {
  const { text } = annotated;
  const labels = labelCounts(annotated);
  const said = candidates.filter((one) => !isOfPlace(annotated, one));
  const all = new Set(said.map(({ content }) => content));
  // What a place said of somebody’s words is what these are.
  const kept = said.map((one) =>
    one.within && !all.has(one.within.content) ? { ...one, within: null } : one,
  );
  const around = new Set(kept.map(({ within }) => within?.content));
  return kept.map((one) => {
    const [source] = one.source;
    const [cue] = one.cue;
    if (!source || !cue || one.within || around.has(one.content)) return one;
    // `Statement from Ana Ruiz:`: the noun is no part of who it is from.
    const announced = text.slice(...cue) === ':' ? leadIn(text, [source[0], cue[1]]) : null;
    if (announced?.source[0] && announced.source[0][0] > source[0]) return { ...one, ...announced };
    const place = placeBefore(annotated, source);
    // `Port Ilva – Dr. Tove Amadi said`: the place is no part of the source.
    if (place && place[1] < source[1] && namesSpeaker(text.slice(place[1], source[1])))
      return { ...one, source: [[place[1], source[1]], ...one.source.slice(1)] };
    // `Velmora: The prefect, Solange Abit, said`: so is a place that no list has, before a role.
    const [label = ''] = /^\p{Lu}[^:\n]{1,40}:\s(?=(?:The|An?) )/u.exec(text.slice(...source)) ?? [];
    if (label !== '' && labels.get(label.trimEnd().slice(0, -1)) === 1) {
      const rest: Span = [source[0] + label.length, source[1]];
      if (namesSpeaker(text.slice(...rest))) return { ...one, source: [rest, ...one.source.slice(1)] };
    }
    if (!/^\s*:/.test(text.slice(source[1]))) return one;
    const reported = cue[0] <= source[1] + 1 ? reportedAfter(annotated, cue) : null;
    if (reported && labels.get(text.slice(...source)) === 1)
      return { ...one, source: [reported.source], cue: [reported.cue], content: [reported.content] };
    // `Marseille: The prefect, Solange Abitbol, said the beach was shut`: whoever is named behind the place says it.
    const behind =
      cue[0] > source[1] + 1 ? reportedAfter(annotated, [source[0], colonEnd(text, source[1])]) : null;
    if (behind && behind.cue[0] === cue[0] && labels.get(text.slice(...source)) === 1)
      return { ...one, source: [behind.source] };
    if (cue[0] <= source[1] + 1 || one.content.some(([start]) => start >= cue[1] && start < cue[1] + NEAR))
      return one;
    const lineEnd = text.indexOf('\n', cue[0]);
    const own = attributionAt(text, cue[0], lineEnd < 0 ? text.length : lineEnd);
    return own && own.cue[0] === cue[0] && own.source[0] > cue[0] ? { ...one, source: [own.source] } : one;
  });
}

/**
 * Whether the source is no more than the place that the report begins with, and somebody with a title is named after its colon or dash:
 * `St. Odo: Gen. Ruta Falk said the bridge was safe`. What she said is found without it.
 */
function isOfPlace(annotated: AnnotatedText, { source: [source], cue: [cue], within }: Candidate): boolean {
  if (!source || !cue || within || cue[0] > source[1] + 2) return false;
  const place = placeBefore(annotated, source) ?? unknownBefore(annotated, source);
  if (!place || source[1] > place[1]) return false;
  const [words] = TITLE.exec(annotated.text.slice(place[1], place[1] + LONGEST_TITLE)) ?? [''];
  return words
    .toLowerCase()
    .split(/\s/)
    .some((word) => TITLES.has(word) || isOffice(word));
}

/** The place and its mark that a block begins with, where its words show that it is one: `Port Ilva – `; null elsewhere. */
function placeBefore(annotated: AnnotatedText, source: Span): Span | null {
  const opening = openingOf(annotated, source);
  return opening && isPlaceName(opening.label) ? opening.span : null;
}

/** The name and its mark that a block begins with, where the text has this name nowhere else: what no list knows may be a place. */
function unknownBefore(annotated: AnnotatedText, source: Span): Span | null {
  const { text } = annotated;
  const opening = openingOf(annotated, source);
  if (!opening || opening.label === opening.label.toUpperCase()) return null;
  return text.indexOf(opening.label) === text.lastIndexOf(opening.label) ? opening.span : null;
}

/** The name in front of a colon or a dash that a block begins with where the source begins, and both with the white space behind. */
function openingOf({ text, blocks }: AnnotatedText, [start]: Span): { label: string; span: Span } | null {
  if (!blocks.some(({ span }) => span[0] === start)) return null;
  const [opening, label] = PLACE_AND_MARK.exec(text.slice(start, start + LONGEST_LABEL)) ?? [];
  return opening === undefined ? null : { label: label!, span: [start, start + opening.length] };
}

/** Where the colon behind a label at `at` ends. */
function colonEnd(text: string, at: number): number {
  return text.indexOf(':', at) + 1;
}

/** The report that follows a colon; null where none does. */
function reportedAfter(annotated: AnnotatedText, [, colon]: Span): ReturnType<typeof plainlySaidAt> {
  const { text } = annotated;
  const from = colon + /^\s*/.exec(text.slice(colon, colon + MOST_SPACE))![0].length;
  const sentence = sentenceAt(annotated, from);
  return sentence && plainlySaidAt(text, from, sentence[1]);
}

/** A name in front of a colon or a dash. */
const PLACE_AND_MARK = /^(\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,3})(?::|\s[—–-]{1,2})\s+/u;

/** The words of a title in front of a name: `Trade minister` before `Oda Renn`. */
const TITLE = /^\p{Lu}\p{L}*(?: \p{Ll}+){0,2}/u;

const LONGEST_TITLE = 40;

/** White space after a colon. */
const MOST_SPACE = 20;

/** How many blocks begin with each label: what stands before a colon. */
function labelCounts({ text, blocks }: AnnotatedText): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {
    span: [start],
  } of blocks) {
    const [label] = /^[^:\n]+(?=:)/.exec(text.slice(start, start + LONGEST_LABEL)) ?? [];
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

const LONGEST_LABEL = 80;
