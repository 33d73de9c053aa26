import { editedWords } from '../../app/queries/editedWords.ts';
import type { AlertEvent, Article, PositionChangeView, StatementView, WordRun } from '../../data/index.ts';
import { wordDiff } from '../../text/wordDiff.ts';
import type { AtomEntry } from './atomFeed.ts';

/** A statement as an entry of a feed. */
export function statementEntry({
  id,
  speaker,
  content,
  passage,
  address,
  article,
  ...said
}: StatementView): AtomEntry {
  const { publisher, uri, publishedAt } = article;
  return {
    id,
    title: `${speaker?.name ?? 'Speaker unknown'}: ${content.text}`,
    address,
    updated: publishedAt,
    author: publisher,
    text: `${passage.text}\n\n${publisher ?? uri}\n${uri}\n${sureness(said.confidence, speaker?.confidence ?? null)}`,
  };
}

export function changeEntry({ person, earlier, later, reason, certainty }: PositionChangeView): AtomEntry {
  return {
    id: `${earlier.id}:${later.id}`,
    title: `${person.name}: ${reason}`,
    address: later.address,
    updated: later.article.publishedAt,
    author: later.article.publisher,
    text: `Before: ${earlier.passage.text}\n\nAfter: ${later.passage.text}\n\n${later.article.uri}\n${sureness(certainty, later.speaker?.confidence ?? null)}`,
  };
}

export function eventEntry(event: AlertEvent): AtomEntry {
  const { id, title, address, madeAt, publisher, passage, earlier, words, uri, unsure } = event;
  const texts = [
    ...(earlier === null ? [] : [`Before: ${earlier}`]),
    ...(passage === null ? [] : [earlier === null ? passage : `After: ${passage}`]),
    ...(words.length > 0 ? [wordsInLine(words)] : []),
    uri,
    ...(event.confidence === null ? [] : [sureness(event.confidence, event.speakerConfidence)]),
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

/** A version of an article, with the words that changed since the one before. */
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

/** Edited words on one line, as `wdiff` writes them. */
export function wordsInLine(words: readonly WordRun[]): string {
  return wordDiff(words, 'before');
}

function sureness(confidence: number, speaker: number | null): string {
  const percent = (of: number) => `${Math.round(100 * of)} %`;
  return `Confidence: ${percent(confidence)}; of the speaker: ${speaker === null ? 'unknown' : percent(speaker)}`;
}
