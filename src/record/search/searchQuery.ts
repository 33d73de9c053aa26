import { FUNCTION_WORDS } from '../../english/functionWords.ts';
import { foldedWords } from '../../text/foldedWords.ts';

/**
 * A phrase in double quotation marks (straight or curved; the closing one may be missing), or a word, each with an
 * optional `*`.
 */
const TERM = /["“”„]([^"“”„]*)(?:["“”„]|$)(\*?)|([^\s"“”„]+)/gu;

/** A word or phrase that must occur; with any ending if it is a prefix. */
export type Term = {
  readonly words: string;
  readonly prefix: boolean;
  /** Whether it was typed in quotation marks: a phrase of the content, never a name. */
  readonly quoted: boolean;
};

/** The words and phrases that a user typed. */
export function termsTyped(typed: string): Term[] {
  return [...typed.toWellFormed().matchAll(TERM)].map((match) => ({
    words: match[1] ?? (match[3] ?? '').replace(/(?<!\*)\*+$/u, ''),
    prefix: match[2] === '*' || match[3]?.endsWith('*') === true,
    quoted: match[1] !== undefined,
  }));
}

/**
 * What a user typed, as an FTS5 query that is always valid: every term must occur; `"…"` is a phrase, a `*` at the end
 * of a term stands for any ending. Everything else, even FTS5's own operators, is taken for words.
 * @returns null if it has no word
 */
export function searchQuery(typed: string): string | null {
  return allQuery(termsTyped(typed));
}

/** A query for all of these terms; null if they have no word. */
export function allQuery(terms: readonly Term[]): string | null {
  return joined(terms, ' AND ');
}

/** A query for any of these terms; null if they have no word. */
export function someQuery(terms: readonly Term[]): string | null {
  return joined(terms, ' OR ');
}

function joined(terms: readonly Term[], by: string): string | null {
  const found = terms.flatMap(({ words, prefix }) => term(words, prefix));
  return found.length > 0 ? found.join(by) : null;
}

/** A phrase of exactly these words, in FTS5's syntax; null if they have no word. */
export function phraseQuery(words: string): string | null {
  return term(words.toWellFormed(), false)[0] ?? null;
}

/**
 * Queries for the words of a text, one for each word in any of its forms, without function words: to be joined by OR or
 * AND.
 */
export function tellingTerms(text: string, formsOf: (word: string) => readonly string[]): string[] {
  const words = new Set(foldedWords(text.toWellFormed()));
  return [...words]
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map((word) => formsOf(word).flatMap((form) => term(form, false)))
    .filter((forms) => forms.length > 0)
    .map((forms) => `(${forms.join(' OR ')})`);
}

function term(words: string, prefix: boolean): string[] {
  // A term of punctuation alone has no token, and would make the whole query match nothing.
  if (!/[\p{L}\p{N}\p{Co}]/u.test(words)) return [];
  return [`"${words.replaceAll('"', ' ').replaceAll('\0', ' ')}"${prefix ? ' *' : ''}`];
}
