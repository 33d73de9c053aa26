import type { Article, Document, Finding } from '../data/index.ts';
import { type ErrorCode, OnrecordError } from '../errors.ts';

/** Takes findings as they come. */
export type OnFinding = (finding: Finding) => void;

/** Errors that are of one input; the others are read all the same. */
const OF_INPUT: ReadonlySet<ErrorCode> = new Set(['input-missing', 'input-unreadable', 'fetch-failed']);

/** The URIs of the documents that inputs stand for: files, folders, patterns, web addresses, `-`. What is missing is a finding. */
export async function expandUris(inputs: readonly string[], onFinding: OnFinding): Promise<string[]> {
  const { expandInputs } = await import('../read/index.ts');
  const uris: string[] = [];
  for await (const { uri, finding } of expandInputs(inputs)) {
    if (finding) onFinding(finding);
    else uris.push(uri);
  }
  return uris;
}

/** The document at a URI; null, with a finding, where it cannot be had. */
export async function documentAt(uri: string, onFinding: OnFinding): Promise<Document | null> {
  const { openDocument } = await import('../read/index.ts');
  try {
    return await openDocument(uri);
  } catch (error) {
    onFinding(toFinding(uri, error));
    return null;
  }
}

/** Why an input cannot be had, as a finding. @throws what is not the input's fault */
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

/** Says where an article is in another language than English. */
export async function checkLanguage(article: Article, onFinding: OnFinding): Promise<void> {
  const { otherLanguage } = await import('../read/index.ts');
  const finding = await otherLanguage(article);
  if (finding) onFinding(finding);
}

/** The bytes at a URI, a part at a time. @throws OnrecordError when the input is missing or unreadable */
export async function* openStream(uri: string): AsyncGenerator<Uint8Array> {
  const { openStream } = await import('../read/index.ts');
  yield* openStream(uri);
}
