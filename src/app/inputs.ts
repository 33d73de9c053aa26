import type { Article, Document, Finding } from '../data/index.ts';
import { type ErrorCode, OnrecordError } from '../errors.ts';

/** Receives findings as they occur. */
export type OnFinding = (finding: Finding) => void;

/** Errors that concern one input; the other inputs are still read. */
const OF_INPUT: ReadonlySet<ErrorCode> = new Set(['input-missing', 'input-unreadable', 'fetch-failed']);

/**
 * The URIs of the documents in `inputs`: files, folders, patterns, web addresses, `-`. An input that is missing is a
 * finding.
 */
export async function expandUris(inputs: readonly string[], onFinding: OnFinding): Promise<string[]> {
  const { expandInputs } = await import('../read/index.ts');
  const uris: string[] = [];
  for await (const { uri, finding } of expandInputs(inputs)) {
    if (finding) onFinding(finding);
    else uris.push(uri);
  }
  return uris;
}

/** The document at a URI; null, with a finding, if it cannot be read. */
export async function documentAt(uri: string, onFinding: OnFinding): Promise<Document | null> {
  const { openDocument } = await import('../read/index.ts');
  try {
    return await openDocument(uri);
  } catch (error) {
    onFinding(toFinding(uri, error));
    return null;
  }
}

/** An error about an input as a finding. @throws errors that are not about the input */
export function toFinding(uri: string, error: unknown): Finding {
  if (!(error instanceof OnrecordError) || !OF_INPUT.has(error.code)) throw error;
  const { code, message } = error;
  const own = `${uri}: `;
  return {
    code,
    severity: 'error',
    message: message.startsWith(own) ? message.slice(own.length) : message,
    uri,
  };
}

/** Reports a finding if the article is not in English. */
export async function checkLanguage(article: Article, onFinding: OnFinding): Promise<void> {
  const { otherLanguage } = await import('../read/index.ts');
  const finding = await otherLanguage(article);
  if (finding) onFinding(finding);
}

/** The bytes at a URI, in chunks. @throws OnrecordError if the input is missing or unreadable */
export async function* openStream(uri: string): AsyncGenerator<Uint8Array> {
  const { openStream } = await import('../read/index.ts');
  yield* openStream(uri);
}
