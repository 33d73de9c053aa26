import { type Article, articleId, type Document, type Finding } from '../data/index.ts';
import { readHtml } from './html/readHtml.ts';
import { isBinary, isHtml } from './sniff.ts';
import { readText } from './text.ts';
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
};

/** Reads a document's article. Whatever is wrong with the document is a finding; it never throws for an input's sake. */
export function readArticle(document: Document, { explain = false }: ReadOptions = {}): ReadResult {
  const findings: Finding[] = [];
  const { uri } = document;
  const find = (code: string, severity: Finding['severity'], message: string) =>
    findings.push({ code, severity, message, uri });
  const nothing: ReadResult = { article: null, findings, leftOut: [] };
  const view = viewOf(document);
  if (view.tooLarge) {
    find('too-large', 'error', `it holds more than ${LARGEST / 1024 / 1024} MB once it is unpacked`);
    return nothing;
  }
  if (view.damaged) {
    find('damaged-gzip', 'error', `it is gzipped and cannot be unpacked: ${view.damaged}`);
    return nothing;
  }
  if (view.truncated)
    find('truncated-gzip', 'warning', 'its gzip stream breaks off; what came before the break was read');
  if (view.bytes.length === 0) {
    find('empty-document', 'error', 'it is empty');
    return nothing;
  }
  if (isBinary(view.bytes)) {
    find('binary', 'error', 'it is no text: give plain text or HTML');
    return nothing;
  }
  const { chosen, decoded } = view;
  if (chosen.lie)
    find(
      'wrong-charset',
      'warning',
      `it says that it is ${chosen.lie} and is not; read as ${decoded.charset}`,
    );
  if (decoded.malformed > 0) {
    find(
      'malformed-text',
      'warning',
      `${decoded.malformed} places are no ${decoded.charset}; they read as \ufffd`,
    );
  }
  if (decoded.text.trim() === '') {
    find('empty-document', 'error', 'it holds nothing but white space');
    return nothing;
  }
  const html = isHtml(decoded.text, document.contentType, uri) ? readHtml(decoded, uri, explain) : null;
  const { text, segments, paragraphs } = html ?? readText(decoded);
  const leftOut = html?.leftOut ?? [];
  for (const finding of html?.findings ?? []) findings.push({ ...finding, uri });
  if (paragraphs.length === 0) {
    find('no-article', 'error', 'the page has no article that could be told from the rest');
    return { article: null, findings, leftOut };
  }
  const article: Article = {
    id: articleId(uri, document.sha256),
    uri,
    sha256: document.sha256,
    ...(html?.metadata ?? {
      title: null,
      byline: [],
      publisher: null,
      publishedAt: null,
      modifiedAt: null,
      canonicalUrl: null,
      language: null,
    }),
    charset: decoded.charset,
    text,
    paragraphs,
    segments,
  };
  return { article, findings, leftOut };
}
