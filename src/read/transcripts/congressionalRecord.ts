import { labelAt } from '../../text/turns/label.ts';
import type { WrittenNode } from '../html/write.ts';
import { type Entry, space } from './entry.ts';
import { markedRuns } from './markedRuns.ts';
import { linesOf } from './subtitles.ts';
import type { Transcript } from './transcript.ts';

/** A page of the Congressional Record as the Government Publishing Office has it: preformatted text behind a head in brackets. */
export function isCongressionalRecord(text: string): boolean {
  return /<pre>\s{0,20}\[Congressional Record/i.test(text.slice(0, 4096));
}

/** A paragraph begins two spaces in, what was printed in the record further; headings are centred. */
const INDENT = { paragraph: 3, printed: 4 };

/** What the record itself reports: the clerk, votes, leave to print, permission to speak. */
const REPORTED =
  /^(?:There being no objection|There was no objection|Without objection, the (?:bill|material)|The (?:(?:assistant |senior assistant )?(?:legislative|bill|journal) )?clerk (?:read|called|proceeded|will (?:report|call)|reported|designated|announced)|The Clerk (?:read|designated|redesignated|will|announced|called)|The (?:bill|amendments?|resolution|joint resolution|concurrent resolution|preamble|motion|nominations?|conference report|Senate|House|committee|text|result|yeas and nays|question|vote|material|following|Chaplain|prayer|Acting|roll|article|letter|order|PRESIDING OFFICER) [^.:]{0,200}(?:was|were|is|are|read|proceeded|resumed|announced|met|ordered|took|called|led|offered)\b|The (?:Senate|House)(?: \([^)]{1,40}\))?,? (?:at|continued|resumed|proceeded|met|adjourned)|A recorded vote was|The vote was|M(?:r|s|rs|iss|essrs|esdames)\. .{2,600} changed (?:his|her|their) votes?\b|Thereupon|Accordingly|So the |Pending:|\(?Mr?s?\. [^.]{2,60} (?:asked and was given|and [^.]{2,60} asked and were given|addressed the|submitted the|at the request)|By M(?:r|rs|s)\.|The result was|Ordered to be|YEAS|NAYS|Amendment No\. \d|Rollcall|\[Rollcall|\[Roll No)/;

type Line = { readonly start: number; readonly end: number; readonly indent: number };

/** Reads a page of the Congressional Record: each paragraph, with the turn that it belongs to. */
export function readCongressionalRecord(text: string): Transcript {
  const from = text.search(/<pre>/i) + 5;
  const to = text.toLowerCase().lastIndexOf('</pre>');
  const entries: Entry[] = [];
  let metadata: Transcript['metadata'] = { publisher: 'Congressional Record' };
  /** Whether somebody speaks, so that a paragraph without a label goes on with what they say. */
  let isSpoken = false;
  let lines: Line[] = [];
  let isHead = true;
  let title: string | null = null;

  const runsOf = (some: readonly Line[], begin = some[0]!.start): WrittenNode[] =>
    some.flatMap((line) =>
      line.end > begin ? [space(line.start), ...markedRuns(text, Math.max(begin, line.start), line.end)] : [],
    );
  const aside = (some: readonly Line[]) => entries.push({ kind: 'aside', runs: runsOf(some) });
  const end = () => {
    const some = lines;
    lines = [];
    const [first] = some;
    if (!first) return;
    if (first.indent > INDENT.paragraph) {
      aside(some);
      return;
    }
    const words = text.slice(first.start, some.at(-1)!.end);
    // The label and what follows it stand in the document as they are; only line breaks come between.
    const label = labelAt(text, [first.start, some.at(-1)!.end]);
    if (label?.form === 'capitals') {
      const paragraphs = [runsOf(some, label.from)];
      entries.push({
        kind: 'turn',
        label: markedRuns(text, ...label.label),
        at: null,
        role: null,
        paragraphs,
      });
      isSpoken = true;
    } else if (!isSpoken || REPORTED.test(words)) aside(some);
    else entries.push({ kind: 'turn', label: [], at: null, role: null, paragraphs: [runsOf(some)] });
  };
  for (const { start, end: stop } of linesOf(text, from, to < from ? text.length : to)) {
    const raw = text.slice(start, stop);
    const plain = raw.replace(/<[^<>]{1,300}>/g, '').trimEnd();
    const trimmed = plain.trim();
    if (isHead && /^\[|^From the Congressional Record/.test(trimmed)) {
      metadata = { ...metadata, ...headOf(trimmed, metadata) };
      entries.push({ kind: 'aside', runs: markedRuns(text, start, stop) });
      continue;
    }
    if (trimmed === '') continue;
    isHead = false;
    if (/^\[\[Page \w{1,10}\]\]$/.test(trimmed)) continue;
    // A bullet marks words that were not spoken on the floor.
    const lead = /^(?:\s|<[^<>]{1,40}>){0,2000}/.exec(raw)![0];
    const line = {
      start: start + lead.length,
      end: stop,
      indent: /<bullet>/i.test(lead) ? 2 : lead.replace(/<[^<>]{1,40}>\s?/g, '').length,
    };
    if (/^[_-]{4,2000}$/.test(trimmed)) {
      end();
      aside([line]);
      continue;
    }
    const isHeading =
      line.indent >= 2 &&
      /\p{Lu}{3}/u.test(trimmed) &&
      !/\p{Ll}/u.test(trimmed.replace(/\b(?:Mc|Mac|of|the|and|a|for|to|in|on|by|at)(?=\W|\p{Lu})/gu, '')) &&
      labelAt(text, [line.start, line.end]) === null;
    if (isHeading) {
      end();
      title ??= trimmed;
      entries.push({ kind: 'heading', runs: markedRuns(text, line.start, line.end) });
      // A new item of business has its own speakers.
      isSpoken = false;
      continue;
    }
    const isBegun = line.indent >= 1 && line.indent <= INDENT.paragraph;
    const last = lines.at(-1);
    if (!last || isBegun || line.indent >= INDENT.printed !== lines[0]!.indent >= INDENT.printed) end();
    lines.push(line);
  }
  end();
  return { entries, findings: [], metadata: { ...metadata, title: title ?? null } };
}

/** The date of the sitting, and the chamber, by a line of the head. */
function headOf(line: string, before: Transcript['metadata']): Transcript['metadata'] {
  const date = /\((?:\w+day), (\w+) (\d{1,2}), (\d{4})\)\]$/.exec(line);
  if (date) {
    const month = MONTHS.indexOf(date[1]!.toLowerCase());
    if (month >= 0)
      return { publishedAt: `${date[3]}-${String(month + 1).padStart(2, '0')}-${date[2]!.padStart(2, '0')}` };
  }
  const chamber = /^\[(Senate|House|Extensions of Remarks|Daily Digest|House of Representatives)\]$/.exec(
    line,
  )?.[1];
  return chamber ? { publisher: `${before.publisher}, ${chamber}` } : {};
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
