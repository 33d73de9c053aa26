import type { Article, Finding } from '../../data/index.ts';
import { turnsOf } from '../../text/turns/turnsOf.ts';
import type { Decoded } from '../decode.ts';
import type { Metadata } from '../html/metadata.ts';
import { isCongressionalRecord, readCongressionalRecord } from './congressionalRecord.ts';
import { isNumbered, readNumberedLines } from './numberedLines.ts';
import { readSubtitles } from './subtitles.ts';
import { readTei } from './tei.ts';
import type { Transcript } from './transcript.ts';
import { readTranscriptPage } from './transcriptPage.ts';
import { writeEntries } from './writeEntries.ts';

/** A transcript as an article, all but what every article has. */
export type ReadTranscript = Pick<Article, 'text' | 'segments' | 'paragraphs' | 'turns'> & {
  readonly metadata: Metadata;
  readonly findings: Omit<Finding, 'uri'>[];
};

/** The formats that say who speaks, by how they begin. */
const FORMATS: readonly {
  readonly is: (head: string) => boolean;
  readonly read: (text: string) => Transcript;
}[] = [
  { is: (head) => /^WEBVTT(?:[ \t][^\n]{0,200})?\r?(?:\n|$)/.test(head), read: readSubtitles },
  {
    is: (head) => /^(?:\d{1,6}[ \t]*\r?\n)?(?:\d{1,3}:)?\d\d?:\d\d[,.]\d{1,3}[ \t]*-->/.test(head),
    read: readSubtitles,
  },
  { is: (head) => /^\d{1,3}:\d\d:\d\d\.\d{3},\d{1,3}:\d\d:\d\d\.\d{3}\r?\n/.test(head), read: readSubtitles },
  { is: isTei, read: readTei },
  { is: isCongressionalRecord, read: readCongressionalRecord },
];
const HEAD = 4096;
const NOTHING: Metadata = {
  ...{ title: null, byline: [], publisher: null, publishedAt: null },
  ...{ modifiedAt: null, canonicalUrl: null, language: null },
};

/** Reads a document in a format that says who speaks, with its turns; null when it is in none of these. */
export function readTranscript(decoded: Decoded): ReadTranscript | null {
  const head = decoded.text.slice(0, HEAD).trimStart();
  const format = FORMATS.find(({ is }) => is(head));
  if (format) return written(decoded, format.read(decoded.text));
  const numbered = isNumbered(decoded.text) ? written(decoded, readNumberedLines(decoded.text)) : null;
  // A list with numbers is no transcript.
  return numbered?.turns ? numbered : null;
}

/** Reads a page whose layout says who speaks; null for any other page. */
export function readTranscriptOfPage(decoded: Decoded, uri: string): ReadTranscript | null {
  const transcript = readTranscriptPage(decoded.text, uri);
  return transcript && written(decoded, transcript);
}

function written(decoded: Decoded, { entries, findings, metadata }: Transcript): ReadTranscript {
  const { text, segments, paragraphs, turns, times } = writeEntries(decoded, entries);
  const all = turns.length > 0 ? turns : turnsOf({ text, paragraphs }, { times });
  return {
    ...{ text, segments, paragraphs, findings: [...findings] },
    ...(all.length > 0 && { turns: all }),
    metadata: { ...NOTHING, ...metadata },
  };
}

/** TEI by its root element, which declarations, comments and a document type with entities may come before. */
function isTei(head: string): boolean {
  return head.startsWith('<') && /<(?:[\w.-]{1,40}:)?(?:TEI|TEI\.2|teiCorpus)(?=[\s>])/.test(head);
}
