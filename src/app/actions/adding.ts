import { randomUUID } from 'node:crypto';
import { EventEmitter, on } from 'node:events';
import { gunzipSync } from 'node:zlib';
import {
  type ArticleGiven,
  type Document,
  givenOf,
  makeDocument,
  withGiven,
  writtenProblem,
} from '../../data/index.ts';
import { OnrecordError, usage } from '../../errors.ts';
import { fetchPublic } from '../../read/index.ts';
import { logError } from '../background/logError.ts';
import { addressOf } from '../queries/addresses.ts';
import type { Writing } from '../writing.ts';

/**
 * An input to add: a text, the address of a page, or a file; and fields of the article that override those of the page.
 */
export type ToAdd = Input & { readonly given?: ArticleGiven | undefined };
type Input =
  | { readonly text: string }
  | { readonly url: string }
  | { readonly name: string; readonly bytes: Uint8Array };

/** The progress of adding one article; at the end its address, or the error. */
export type Stage = {
  readonly state: 'running' | 'done' | 'failed';
  /** The current step, or the result, in words. */
  readonly says: string;
  readonly address: string | null;
};

/** Articles that are being added, each with an id that cannot be guessed. */
export type Adding = {
  /** Starts adding, and returns the id. @throws OnrecordError `usage` for an empty input, or if too many are waiting */
  readonly start: (what: ToAdd) => string;
  /** The current stage; null for an unknown id. */
  readonly stage: (id: string) => Stage | null;
  /** The current stage and each later one, until it is done or the signal is aborted. */
  readonly stages: (id: string, signal: AbortSignal) => AsyncGenerator<Stage>;
};

/** How many articles are added at a time, how many may wait, and how many results are kept. */
const AT_ONCE = 4;
const WAITING = 100;
const REMEMBERED = 500;
const LARGEST = 8 * 1024 * 1024;

/** Adds articles to a record while it is being served; with `privateToo`, also pages from private networks. */
export function makeAdding(writing: Writing, { privateToo }: { readonly privateToo: boolean }): Adding {
  const jobs = new Map<string, { stage: Stage; readonly changes: EventEmitter }>();
  const waiting: (() => void)[] = [];
  let running = 0;

  function start(what: ToAdd): string {
    if (waiting.length >= WAITING)
      throw usage(`${WAITING} articles are waiting to be added; try again in a minute`);
    check(what);
    const id = randomUUID();
    jobs.set(id, {
      stage: { state: 'running', says: 'waiting', address: null },
      changes: new EventEmitter(),
    });
    for (const old of [...jobs.keys()].slice(0, -REMEMBERED)) jobs.delete(old);
    void work(id, what);
    return id;
  }

  function tell(id: string, stage: Stage): void {
    const job = jobs.get(id);
    if (!job) return;
    job.stage = stage;
    job.changes.emit('stage', stage);
  }

  /** Resolves when there is room for one more. */
  async function turn(): Promise<void> {
    if (running < AT_ONCE) running += 1;
    else await new Promise<void>((free) => waiting.push(free));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  async function work(id: string, what: ToAdd): Promise<void> {
    await turn();
    const says = (words: string) => tell(id, { state: 'running', says: words, address: null });
    try {
      says('url' in what ? 'fetching the page' : 'reading');
      const read =
        'url' in what
          ? await fetchPublic(what.url, { privateToo, signal: writing.closing })
          : documentOf(what);
      const document = withGiven(read, givenOf(what.given ?? {}));
      const { came, article } = await writing.add(document, says);
      tell(id, { state: 'done', says: SAYS[came], address: addressOf.article(article) });
    } catch (error) {
      const own = error instanceof OnrecordError && /^(?:usage|fetch-failed|interrupted)$/.test(error.code);
      if (!own) logError(error);
      const why = own ? error.message : 'the article could not be added; see the server’s log for the reason';
      tell(id, { state: 'failed', says: why, address: null });
    } finally {
      leave();
    }
  }

  async function* stages(id: string, signal: AbortSignal): AsyncGenerator<Stage> {
    const job = jobs.get(id);
    if (!job) return;
    const first = job.stage;
    yield first;
    if (first.state !== 'running') return;
    // The stage may have changed while the first one was being sent.
    if (job.stage !== first) {
      yield job.stage;
      if (job.stage.state !== 'running') return;
    }
    for await (const [stage] of on(job.changes, 'stage', { signal })) {
      yield stage;
      if (stage.state !== 'running') return;
    }
  }

  return { start, stage: (id) => jobs.get(id)?.stage ?? null, stages };
}

const SAYS = {
  added: 'added',
  unchanged: 'already in the record',
  'new-version': 'added as a new version of an article in the record',
} as const;

function check(what: ToAdd): void {
  if ('url' in what) {
    if (!/^https?:\/\//i.test(what.url)) throw usage('enter an address that begins with https://');
    return;
  }
  const size = 'text' in what ? what.text.length : what.bytes.length;
  if (size === 0) throw usage('enter a text or an address, or choose a file');
  if (size > LARGEST) throw usage('this is larger than 8 MB');
  if ('name' in what) checkFile(what);
}

/**
 * @throws OnrecordError `usage` if the name of the file is not allowed, or the unpacked file is too large
 */
function checkFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): void {
  const problem = writtenProblem(name, 'name');
  if (problem) throw usage(`the file’s name ${problem}`);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return;
  try {
    gunzipSync(bytes, { maxOutputLength: LARGEST });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw usage('unpacked, it is larger than 8 MB');
    // Other damage is reported when the file is read.
  }
}

/**
 * The document of pasted text or a dropped file. Its URI contains its hash, so the same input gives the same document.
 */
function documentOf(what: Exclude<Input, { url: string }>): Document {
  const bytes = 'text' in what ? new TextEncoder().encode(what.text) : what.bytes;
  const { sha256 } = makeDocument('', bytes);
  return makeDocument('text' in what ? `pasted:${sha256}` : `dropped:${sha256}/${what.name}`, bytes);
}
