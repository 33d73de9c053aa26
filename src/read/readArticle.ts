import { type Article, articleId, type Document, type Finding, type Given } from '../data/index.ts';
import { turnsOf } from '../text/turns/turnsOf.ts';
import { EXPORTED } from './databases/exportedType.ts';
import { readExport } from './databases/readExport.ts';
import { readHtml } from './html/readHtml.ts';
import { otherFormat } from './otherFormat.ts';
import { pageNotes } from './pageNotes.ts';
import type { Papers } from './papers/thread/openPapers.ts';
import { releaseRoles } from './releases/releaseRoles.ts';
import { isBinary, isHtml } from './sniff.ts';
import { readText } from './text.ts';
import { readTranscript, readTranscriptOfPage } from './transcripts/readTranscript.ts';
import { LARGEST } from './unwrap.ts';
import { viewOf } from './view.ts';

/** What was read of a document: its article, what is to be known about it, and what was not taken into the article. */
export type ReadResult = {
  article: Article | null;
  findings: Finding[];
  leftOut: { text: string; why: string }[];
};

export type ReadOptions = {
  /** Gives all of a page that is not in the article as left out, menus included, and not only what is within the article. */
  readonly explain?: boolean;
  /** What unpacks PDFs and DOCX; without it, a thread is started for each of them. */
  readonly papers?: Papers;
};

/**
 * The article of a document. Anything wrong with the document is a finding; no input makes it throw.
 *
 * @example
 * const { article, findings } = readArticle(await openDocument('article.html'));
 * console.log(article?.title, findings.length);
 */
export function readArticle(document: Document, { explain = false, papers }: ReadOptions = {}): ReadResult {
  const findings: Finding[] = [];
  const { uri } = document;
  const find = (code: string, severity: Finding['severity'], message: string) =>
    findings.push({ code, severity, message, uri });
  const nothing: ReadResult = { article: null, findings, leftOut: [] };
  const view = viewOf(document, papers);
  if (view.tooLarge) {
    find('too-large', 'error', `larger than ${LARGEST / 1024 / 1024} MB after unpacking`);
    return nothing;
  }
  if (view.damaged) {
    find('damaged-gzip', 'error', `the gzip data is damaged and cannot be unpacked: ${view.damaged}`);
    return nothing;
  }
  if (view.truncated)
    find('truncated-gzip', 'warning', 'the gzip data ends too early; only the part before was read');
  const { chosen, decoded, paper } = view;
  const paperArticle = paper?.read() ?? null;
  if (!paper && view.bytes.length === 0) {
    find('empty-document', 'error', 'the document is empty');
    return nothing;
  }
  if (!paper && isBinary(view.bytes)) {
    // A stored web page may hold pictures from the start.
    const format = otherFormat(Buffer.from(view.bytes.subarray(0, 200)).toString('latin1'));
    if (format) find('other-format', 'error', `this is ${format.name}: ${format.advice}`);
    else find('binary', 'error', 'this is not text; only plain text, HTML, PDF and DOCX can be read');
    return nothing;
  }
  if (chosen.lie)
    find(
      'wrong-charset',
      'warning',
      `the declared encoding ${chosen.lie} is wrong; read as ${decoded.charset}`,
    );
  if (decoded.malformed > 0) {
    find(
      'malformed-text',
      'warning',
      decoded.malformed === 1
        ? `1 sequence of bytes is not valid ${decoded.charset}; it was read as \ufffd`
        : `${decoded.malformed} sequences of bytes are not valid ${decoded.charset}; each was read as \ufffd`,
    );
  }
  if (!paper && decoded.text.trim() === '') {
    find('empty-document', 'error', 'the document contains only white space');
    return nothing;
  }
  const isExported = document.contentType?.includes(EXPORTED) === true;
  const given = paper || isExported ? null : readTranscript(decoded);
  const format = paper || given || isExported ? null : otherFormat(decoded.text);
  if (format) {
    find('other-format', 'error', `this is ${format.name}: ${format.advice}`);
    return nothing;
  }
  const isPage = !paper && !given && isHtml(decoded.text, document.contentType, uri);
  const transcript = given ?? (isPage && !isExported ? readTranscriptOfPage(decoded, uri) : null);
  const read = given ? null : readExport(view, document.contentType, isPage);
  if (read && 'articles' in read) {
    find('many-articles', 'error', MANY(read.articles));
    return nothing;
  }
  const exported = read?.article ?? null;
  const html = isPage && !transcript && !exported ? readHtml(decoded, uri, explain) : null;
  const { text, segments, paragraphs } = exported ?? paperArticle ?? transcript ?? html ?? readText(decoded);
  const isPlain = !(exported ?? paperArticle ?? transcript ?? html);
  const leftOut = (exported ?? paperArticle ?? html)?.leftOut ?? [];
  for (const finding of (exported ?? paperArticle ?? transcript ?? html)?.findings ?? [])
    findings.push({ ...finding, uri });
  if (paragraphs.length === 0) {
    if (!paper || !findings.some(({ severity }) => severity === 'error'))
      find('no-article', 'error', nothingIn(transcript, paper));
    return { article: null, findings, leftOut };
  }
  const article: Article = {
    id: articleId(uri, document.sha256),
    uri,
    sha256: document.sha256,
    ...((exported ?? transcript ?? html)?.metadata ?? {
      title: paperArticle?.title ?? null,
      byline: [],
      publisher: null,
      publishedAt: null,
      modifiedAt: null,
      canonicalUrl: null,
      language: null,
    }),
    ...(exported?.section ? { section: exported.section } : {}),
    ...definedOf(document.given),
    charset: decoded.charset,
    text,
    paragraphs: transcript
      ? paragraphs
      : releaseRoles(text, isPlain ? pageNotes(text, paragraphs) : paragraphs),
    segments,
    ...(paper?.reader ? { reader: paper.reader } : {}),
    ...(document.given ? { given: document.given } : {}),
    ...(document.origin ? { origin: document.origin } : {}),
  };
  const turns = transcript ? (transcript.turns ?? []) : turnsOf(article);
  return { article: turns.length > 0 ? { ...article, turns } : article, findings, leftOut };
}

/** The fields that an input gives. */
function definedOf(given: Given = {}): { [Name in keyof Given]: NonNullable<Given[Name]> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const MANY = (articles: number) =>
  `this is an export of a newspaper database with ${articles} articles: give it as a file of its own`;

function nothingIn(transcript: object | null, paper: object | null): string {
  if (transcript) return 'no words were found in the transcript';
  return paper ? 'no words were found in it' : 'no article was found on the page';
}
