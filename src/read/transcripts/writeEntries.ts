import type { Paragraph, ParagraphRole, Segment, Span, Turn, TurnKind } from '../../data/index.ts';
import { trimSpan } from '../../data/index.ts';
import { withoutDirections } from '../../text/turns/directions.ts';
import { turnKindOf } from '../../text/turns/turnKindOf.ts';
import type { Decoded } from '../decode.ts';
import { wordsOfNodes } from '../html/wordsOfNodes.ts';
import { writeBlock } from '../html/write.ts';
import { textBuilder } from '../segments.ts';
import type { Entry, Runs } from './entry.ts';

/** A transcript as an article's text, with its turns. */
export type WrittenTranscript = {
  readonly text: string;
  readonly segments: Segment[];
  readonly paragraphs: Paragraph[];
  readonly turns: Turn[];
  /** The time codes of paragraphs without a known speaker, by where they begin. */
  readonly times: ReadonlyMap<number, string>;
};

type Begun = {
  readonly label: Span;
  readonly at: string | null;
  readonly role: TurnKind | null;
  readonly content: Span[];
};

/** Writes the entries of a transcript as paragraphs: a label is one of its own, and each run of text leads back to its bytes. */
export function writeEntries(decoded: Decoded, entries: readonly Entry[]): WrittenTranscript {
  const builder = textBuilder(decoded);
  const paragraphs: Paragraph[] = [];
  const begun: Begun[] = [];
  const times = new Map<number, string>();
  const page = { source: decoded.text };
  const write = (runs: Runs, role: ParagraphRole, why: string | null): Span | null => {
    const first = runs.find(({ start, end }) => end > start)?.start;
    if (first === undefined || !/\S/.test(wordsOfNodes(runs, decoded.text))) return null;
    if (paragraphs.length > 0) builder.made('\n\n', first, first);
    const start = builder.length;
    writeBlock(page, { nodes: runs }, builder);
    const span: Span = [start, builder.length];
    paragraphs.push({ span, role, why });
    return span;
  };
  let last = null as Begun | null;
  for (const entry of entries) {
    if (entry.kind === 'turn') {
      if (entry.label.length > 0) {
        const label = write(entry.label, 'label', 'label');
        if (!label) continue;
        last = { label, at: entry.at, role: entry.role, content: [] };
        begun.push(last);
      }
      if (!last) continue;
      for (const runs of entry.paragraphs) {
        const span = write(runs, 'body', null);
        if (span) last.content.push(span);
      }
      continue;
    }
    const role = entry.kind === 'heading' ? 'heading' : entry.kind === 'aside' ? 'other' : 'body';
    const span = write(entry.runs, role, role === 'other' ? 'nobody says it' : null);
    if (entry.kind === 'words') {
      last = null;
      if (span && entry.at !== null) times.set(span[0], entry.at);
    }
  }
  const { text, segments } = builder.finish();
  const turns = begun.flatMap((one): (Omit<Turn, 'kind'> & { label: Span })[] => {
    const label = trimSpan(text, one.label);
    const content = one.content.flatMap((span) => withoutDirections(text, span));
    if (!label || content.length === 0) return [];
    const mark = MARK.exec(text.slice(...label))?.[0].length ?? 0;
    const name = trimSpan(text, [label[0], label[1] - mark]);
    return [{ label, name: name ?? label, content, at: one.at }];
  });
  const roleAt = new Map(begun.map(({ label, role }) => [label[0], role]));
  const kindOf = turnKindOf(
    text,
    turns.map(({ name, content }) => ({ name: text.slice(...name!), content })),
  );
  return {
    ...{ text, segments, paragraphs, times },
    turns: turns.map((turn) => ({
      ...turn,
      kind: roleAt.get(turn.label[0]) ?? kindOf(text.slice(...turn.name!)),
    })),
  };
}

/** What ends a label: a colon, or a full stop that is no abbreviation’s. */
const MARK = /(?:\s?:|(?<=\p{L}{2}|\))(?<!\b[JS]r)\.)$/u;
