import { type Article, type Document, hashId, makeDocument, type WatchedPage } from '../../../data/index.ts';
import { fetchFailed, OnrecordError } from '../../../errors.ts';
import { statementsOf } from '../../../pipeline.ts';
import { openDocument } from '../../../read/index.ts';
import { isoTime, nextLook, nextTry, pageKey, plainAddress, TRIES } from '../../../watch/index.ts';
import { makeQueue } from '../../background/writer/makeQueue.ts';
import { PROGRAM_VERSION } from '../../programVersion.ts';
import { fileState } from './fileState.ts';
import { closedUntil, hostByHost, type Round } from './round.ts';

/** The response for a page; null if it has not changed. */
type Answer = {
  readonly document: Document;
  readonly etag: string | null;
  readonly lastModified: string | null;
} | null;

/** Reads pages that are waiting, and reads known articles again that are due. */
export async function readPages(round: Round): Promise<void> {
  const { record, clock, onProgress = () => {} } = round;
  const due = record.watch.pagesDue(isoTime(clock.now()));
  // One article is read at a time, whatever its host.
  const readings = makeQueue();
  let done = 0;
  if (due.length > 0) onProgress({ what: 'pages', done, total: due.length });
  await hostByHost(due, round, async (page) => {
    await readPage(round, page, (work) => readings.run(work));
    onProgress({ what: 'pages', done: ++done, total: due.length });
  });
}

async function readPage(
  round: Round,
  page: WatchedPage,
  inTurn: (work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const { record, counts } = round;
  const closed = closedUntil(round, page.address);
  if (closed !== null) return record.watch.lookAgain(page, closed);
  try {
    const answer = /^https?:/i.test(page.address) ? await fetchPage(round, page) : await openPage(page);
    if (answer) await inTurn(() => keepPage(round, page, answer));
    else {
      counts.unchanged += 1;
      record.watch.pageUnchanged(page, { ...page, nextAt: nextAt(round, page, page.looks + 1) });
    }
  } catch (error) {
    if (round.signal?.aborted) return;
    if (!(error instanceof OnrecordError) || !/^(?:fetch-failed|input-)/.test(error.code)) throw error;
    const own = `${page.address}: `;
    const { message } = error;
    failed(round, page, message.startsWith(own) ? message.slice(own.length) : message);
  }
}

/**
 * @throws OnrecordError `fetch-failed`
 */
async function fetchPage({ fetch, clock }: Round, page: WatchedPage): Promise<Answer> {
  const { status, address, headers, bytes } = await fetch(page.address, page);
  if (status === 304) return null;
  if (status !== 200) throw fetchFailed(page.address, `the server answered ${status}`);
  // All versions of an article have the same URI, even if its address redirects elsewhere later.
  const uri = page.uri ?? plainAddress(address) ?? address;
  return {
    document: makeDocument(uri, bytes, {
      contentType: headers['content-type'] ?? null,
      fetchedAt: isoTime(clock.now()),
    }),
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
  };
}

async function openPage(page: WatchedPage): Promise<Answer> {
  const etag = await fileState(page.address);
  if (etag !== null && etag === page.etag) return null;
  return { document: await openDocument(page.address), etag, lastModified: null };
}

/** Adds the article of a page with its statements, unless its words are known already; all of it or nothing. */
async function keepPage(round: Round, page: WatchedPage, answer: NonNullable<Answer>): Promise<void> {
  const { record, clock, reader, tagger, nested, counts, onFinding, signal } = round;
  const { document, ...validators } = answer;
  const now = isoTime(clock.now());
  if (leadsToKnown(round, page, document.uri)) return;
  const read = await reader.read(document);
  const words = read.article && hashOfWords(read.article);
  if (words !== null && words === page.words) {
    counts.unchanged += 1;
    record.watch.pageUnchanged(page, { ...validators, nextAt: nextAt(round, page, page.looks + 1) });
    return;
  }
  const other = words === null ? undefined : sameElsewhere(round, page, words);
  if (other) {
    counts.same += 1;
    record.watch.pageSame(page, other.number);
    return;
  }
  const options = nested === undefined ? {} : { nested };
  const model = await tagger();
  const outcome = await statementsOf(document, model, {
    ...options,
    reader: { read: async () => read },
  });
  if (signal?.aborted) return;
  const { article, statements, findings } = outcome;
  for (const finding of findings) onFinding(asWarning(finding));
  if (!article || words === null) {
    const error = findings.find(({ severity }) => severity === 'error');
    failed(round, page, error?.message ?? 'no article is found in it', { silent: true });
    return;
  }
  const looks = page.state === 'read' ? page.looks + 1 : 0;
  const came = record.together(() => {
    const added = record.add(document, article, statements, {
      program: PROGRAM_VERSION,
      model: model.name,
    });
    const at = nextAt(round, page, looks);
    record.watch.pageRead(page, now, {
      article: article.id,
      uri: document.uri,
      ...validators,
      words,
      nextAt: at,
    });
    return added;
  });
  if (came === 'unchanged') counts.unchanged += 1;
  else {
    counts.added += 1;
    counts.statements += statements.length;
    if (came === 'new-version') counts.versions += 1;
  }
}

/**
 * Whether a page redirects to another known page. If not, the address to which it redirects identifies this page from
 * now on.
 */
function leadsToKnown({ record, clock, counts }: Round, page: WatchedPage, uri: string): boolean {
  if (!/^https?:/i.test(uri) || page.uri !== null) return false;
  const key = pageKey(uri);
  if (key === page.key) return false;
  const other = record.watch.pageByKey(key);
  if (other && other.number !== page.number && other.state !== 'left') {
    counts.same += 1;
    record.watch.pageSame(page, other.number);
    return true;
  }
  record.watch.addPageKey(page, key, uri, isoTime(clock.now()));
  return false;
}

/** A page of the same host with the same words: the same article under two addresses. */
function sameElsewhere({ record }: Round, page: WatchedPage, words: string): WatchedPage | undefined {
  const host = (key: string) => key.split('/')[0];
  return record.watch
    .pagesSaying(words)
    .find(({ number, key }) => number !== page.number && host(key) !== '' && host(key) === host(page.key));
}

function hashOfWords({ title, text }: Pick<Article, 'title' | 'text'>): string {
  return hashId('words', [title, text]);
}

/** When a page is read again: a file when it is written, a web page at growing intervals. */
function nextAt({ clock }: Round, { address, foundAt }: WatchedPage, looks: number): string | null {
  if (!/^https?:/i.test(address)) return null;
  const next = nextLook(Date.parse(foundAt), looks, clock.now());
  return next === null ? null : isoTime(next);
}

function failed(
  { record, clock, counts, onFinding }: Round,
  page: WatchedPage,
  error: string,
  { silent = false }: { readonly silent?: boolean } = {},
): void {
  counts.failed += 1;
  const gone = / 410$/.test(error);
  const again = !gone && page.failures + 1 < TRIES;
  const at = again ? isoTime(nextTry(page.failures + 1, clock.now())) : null;
  record.watch.pageFailed(page, { error, nextAt: at, gone });
  if (!silent) onFinding({ code: 'page-failed', severity: 'warning', message: error, uri: page.address });
}

/** The finding as a warning: if one page of a feed cannot be read, the run has not failed. */
function asWarning<F extends { readonly severity: string }>(finding: F): F {
  return finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}
