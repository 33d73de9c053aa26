import { editedWords } from '../../app/queries/editedWords.ts';
import type { AlertEvent, Article, PositionChangeView, StatementView, WordRun } from '../../data/index.ts';
import { escapeHtml } from '../../render/html/escape.ts';
import { passageHtml } from '../../render/html/passageHtml.ts';
import { actWords, confidenceWords, percent } from '../../render/wording.ts';
import { wordDiff } from '../../text/wordDiff.ts';
import type { AtomEntry } from './atomFeed.ts';

/** A statement as an entry of a feed. */
export function statementEntry(statement: StatementView): AtomEntry {
  const { id, speaker, content, passage, address, article } = statement;
  const { publisher, uri, publishedAt } = article;
  const from = [...(publisher === null ? [] : [publisher]), uri, confidenceWords(statement)];
  return {
    id,
    title: `${speaker?.name ?? 'Speaker unknown'} ${actWords(statement)}: ${content.text}`,
    address,
    updated: publishedAt,
    author: publisher,
    text: `${passage.text}\n\n${from.join('\n')}`,
    html: `<blockquote>${passageHtml(statement)}</blockquote>${linesHtml(from)}`,
  };
}

export function changeEntry({ person, earlier, later, reason, certainty }: PositionChangeView): AtomEntry {
  const from = [
    later.article.uri,
    `confidence that the position changed: ${percent(certainty)}; later statement: ${confidenceWords(later)}`,
  ];
  return {
    id: `${earlier.id}:${later.id}`,
    title: `${person.name}: ${reason}`,
    address: later.address,
    updated: later.article.publishedAt,
    author: later.article.publisher,
    text: `Before: ${earlier.passage.text}\n\nAfter: ${later.passage.text}\n\n${from.join('\n')}`,
    html: `<p>Before:</p><blockquote>${passageHtml(earlier)}</blockquote><p>After:</p><blockquote>${passageHtml(later)}</blockquote>${linesHtml(from)}`,
  };
}

export function eventEntry(event: AlertEvent): AtomEntry {
  const { id, title, address, madeAt, publisher, passage, earlier, words, uri, unsure } = event;
  const texts = [
    ...(earlier === null ? [] : [`Before: ${earlier}`]),
    ...(passage === null ? [] : [earlier === null ? passage : `After: ${passage}`]),
    ...(words.length > 0 ? [wordsInLine(words)] : []),
    uri,
    ...(event.confidence === null ? [] : [confidences(event.confidence, event.speakerConfidence)]),
  ];
  return {
    id,
    title: unsure ? `Unsure: ${title}` : title,
    address,
    updated: madeAt,
    author: publisher,
    text: texts.join('\n\n'),
  };
}

/** A version of an article, with the words that have changed since the version before. */
export function versionEntry(
  version: { readonly article: Article; readonly fetchedAt: string; readonly address: string },
  before: Article | null,
): AtomEntry {
  const { article, fetchedAt, address } = version;
  const words = before ? editedWords(before, article) : [];
  return {
    id: article.id,
    title: before ? `Edited: ${article.title ?? article.uri}` : (article.title ?? article.uri),
    address,
    updated: before ? fetchedAt : (article.publishedAt ?? fetchedAt),
    author: article.publisher,
    text: before ? wordsInLine(words) || 'No words changed.' : article.text.slice(0, 2000),
  };
}

/** Edited words on one line, in the format of `wdiff`. */
export function wordsInLine(words: readonly WordRun[]): string {
  return wordDiff(words, 'before');
}

function confidences(confidence: number, speaker: number | null): string {
  return `Confidence: ${percent(confidence)}; of the speaker: ${speaker === null ? 'unknown' : percent(speaker)}`;
}

function linesHtml(lines: readonly string[]): string {
  return `<p>${lines.map(escapeHtml).join('<br>')}</p>`;
}
