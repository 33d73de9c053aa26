import { countOf } from '../../text/countOf.ts';
import { labelAt } from '../../text/turns/label.ts';
import { timeCode } from '../../text/turns/timeCode.ts';
import { decodeReference } from '../html/parse.ts';
import type { WrittenNode } from '../html/write.ts';
import { type Entry, run, space } from './entry.ts';
import type { Transcript } from './transcript.ts';

/** `00:00:05.000 --> 00:00:07.500 align:start`, with a comma in SubRip, and a comma for the arrow in SubViewer. */
const TIMES =
  /^[ \t]*((?:\d{1,4}:)?\d{1,3}:\d{1,3}(?:[.,]\d{1,3})?)[ \t]*(?:-->|,)[ \t]*((?:\d{1,4}:)?\d{1,3}:\d{1,3}(?:[.,]\d{1,3})?)(?=[ \t]|$)/;
/** An arrow between anything else: a time that is none. */
const ARROW = /^[^\n]{0,60}-->/;

/** A line of a document, without its line break. */
type Line = { readonly start: number; readonly end: number };
/** One subtitle: when it is shown, and its lines. */
type Cue = { readonly at: string | null; readonly lines: readonly Line[] };

/** Words that go on with the next subtitle; the label is empty where there is no voice. */
type Begun = {
  readonly label: WrittenNode[];
  readonly at: string | null;
  readonly runs: WrittenNode[];
  readonly isVoice: boolean;
  /** The name in the tag, and its words. */
  readonly voice: WrittenNode[] | null;
  readonly name: string | null;
  length: number;
};

/** A paragraph of subtitles is no longer, and ends with a sentence. */
const LONGEST = 700;

/** Subtitles as a transcript: WebVTT with or without voices (`<v Ana Ruiz>`), SubRip, SubViewer. */
export function readSubtitles(text: string): Transcript {
  const { cues, bad } = cuesOf(text);
  const entries: Entry[] = [];
  let open = null as Begun | null;
  const close = () => {
    if (!open || open.runs.length === 0) return;
    const { label, at, runs, isVoice } = open;
    entries.push(
      isVoice ? { kind: 'turn', label, at, role: null, paragraphs: [runs] } : { kind: 'words', runs, at },
    );
    open = null;
  };
  for (const { at, lines } of cues) {
    for (const [i, line] of lines.entries()) {
      for (const { voice, runs } of voicesOf(text, line, i > 0 ? (open?.voice ?? null) : null)) {
        const words = runs.map(({ start, end }) => text.slice(start, end)).join('');
        if (words.trim() === '') continue;
        const isSame =
          voice !== null && open?.isVoice === true && nameOf(text, voice) === nameOf(text, open.label);
        const begins = voice === null && BEGINS.test(words.trimStart()) && isBegin(words);
        const isFull =
          open !== null && open.length > LONGEST && ENDS.test(text.slice(0, open.runs.at(-1)!.end).slice(-4));
        if (open && (voice === null) === !open.isVoice && (voice === null ? !begins : isSame) && !isFull) {
          open.runs.push(space(runs[0]!.start), ...runs);
          open.length += words.length;
        } else {
          close();
          open = {
            label: isSame ? [] : (voice ?? []),
            at,
            runs: [...runs],
            isVoice: voice !== null,
            voice,
            name: voice && nameOf(text, voice),
            length: words.length,
          };
        }
      }
    }
  }
  close();
  const findings =
    bad === 0
      ? []
      : [
          {
            code: 'bad-times',
            severity: 'warning' as const,
            message: `${countOf(bad, 'time code')} of the subtitles cannot be read or ${bad === 1 ? 'goes' : 'go'} backwards; the words were read without ${bad === 1 ? 'it' : 'them'}`,
          },
        ];
  return { entries, findings, metadata: {} };
}

const ENDS = /[.!?…]["”’)]?\s?$/;
/** What begins another speaker's words in subtitles without voices: `>>`, a hyphen, a label. */
const BEGINS = /^(?:>>|[-–—]\s|\p{Lu}|\[)/u;

function isBegin(words: string): boolean {
  const line = words.trimStart();
  if (/^(?:>>|[-–—]\s)/.test(line)) return true;
  const label = labelAt(line, [0, line.length]);
  return label !== null && label.form === 'colon' && label.from < line.length;
}

function nameOf(text: string, label: readonly WrittenNode[]): string {
  return label
    .map(({ start, end }) => text.slice(start, end))
    .join('')
    .trim();
}

/** The subtitles of a document in its order, and how many of their times are bad. */
function cuesOf(text: string): { cues: Cue[]; bad: number } {
  const cues: Cue[] = [];
  let bad = 0;
  let lines: Line[] = [];
  const endBlock = () => {
    const times = lines.findIndex(
      (line) => ARROW.test(text.slice(line.start, line.end)) || TIMES.test(text.slice(line.start, line.end)),
    );
    if (times >= 0 && times <= 1) {
      const found = TIMES.exec(text.slice(lines[times]!.start, lines[times]!.end));
      const [from, to] = [found && timeCode(found[1]!), found && timeCode(found[2]!)];
      if (from === null || to === null || to < from) bad += 1;
      const payload = lines.slice(times + 1);
      if (payload.length > 0) cues.push({ at: from, lines: payload });
    }
    lines = [];
  };
  for (const line of linesOf(text)) {
    // A cue that forgets the blank line before it begins with its number and its times.
    if (line.end === line.start || text.slice(line.start, line.end).trim() === '') endBlock();
    else if (lines.length > 1 && TIMES.test(text.slice(line.start, line.end))) {
      const number = lines.at(-1)!;
      const isNumber = /^\d{1,6}\s*$/.test(text.slice(number.start, number.end));
      if (isNumber) lines.pop();
      endBlock();
      lines = [line];
    } else lines.push(line);
  }
  endBlock();
  return { cues, bad };
}

/** The lines of a text `[from, to)`, without their ends. */
export function* linesOf(text: string, from = 0, to = text.length): Generator<Line> {
  for (let start = from; start < to; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 || next > to ? to : next;
    yield { start, end: end > start && text[end - 1] === '\r' ? end - 1 : end };
    start = end + 1;
  }
}

/** A tag of WebVTT or SubRip, a position of SubStation, a reference. */
const MARKUP = /<([^<>\n]{1,300})>|\{\\[^{}\n]{0,60}\}|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{1,12});/gi;

/** The voices of a line with their words, without tags. `voice` is null for words without one. */
function voicesOf(
  text: string,
  { start, end }: Line,
  going: readonly WrittenNode[] | null,
): { voice: WrittenNode[] | null; runs: WrittenNode[] }[] {
  const found: { voice: WrittenNode[] | null; runs: WrittenNode[] }[] = [];
  let current: { voice: WrittenNode[] | null; runs: WrittenNode[] } = {
    voice: going && [...going],
    runs: [],
  };
  const next = (voice: WrittenNode[] | null) => {
    if (current.runs.length > 0) found.push(current);
    current = { voice, runs: [] };
  };
  let at = start;
  for (const match of text.slice(start, end).matchAll(MARKUP)) {
    const from = start + match.index;
    if (from > at) current.runs.push(run(at, from));
    at = from + match[0].length;
    const [whole, tag = ''] = match;
    if (whole.startsWith('&'))
      current.runs.push({ kind: 'text', start: from, end: at, entity: decodeReference(whole) });
    else if (/^v[.\s]/i.test(tag)) {
      const annotation = /^v(?:\.[^\s.]{1,40}){0,8}\s+(?=\S)/i.exec(tag);
      next(annotation ? [run(from + 1 + annotation[0].length, at - 1)] : null);
    } else if (/^\/v$/i.test(tag.trim())) next(null);
  }
  if (end > at) current.runs.push(run(at, end));
  if (current.runs.length > 0) found.push(current);
  return found;
}
