import type { Document, Finding } from '../data/index.ts';
import { type Container, type ContainerEntry, openInput } from '../read/index.ts';
import type { ContainerProgress } from '../record/index.ts';
import { countOf } from '../text/countOf.ts';
import { toFinding } from './inputs.ts';

/** A document of an input, or, if it is null, only findings. */
export type Incoming = {
  readonly document: Document | null;
  /** Findings made before this document. Call it after everything before the document has been settled. */
  readonly findings: () => readonly Finding[];
  /** The finding with the position of the document in its container added. */
  readonly located: (finding: Finding) => Finding;
  /** Records the result for the document. */
  readonly settle: (what: 'article' | 'no article') => void;
  /** Whether it is the last of its input. */
  readonly last: boolean;
  /** How much of its container has been read before this document; null if a run cannot resume there. */
  readonly checkpoint: () => Checkpoint | null;
};

export type Checkpoint = Omit<ContainerProgress, 'program' | 'model'>;

/** The checkpoint at which to resume a container, and whether the record already has a document of that container. */
export type Resuming = {
  readonly from: (sha256: string) => Checkpoint | null;
  readonly isThere: (document: Document) => boolean;
};

/** Counts of a container's records; together they make up all of its records. */
type Tally = { articles: number; failed: number; readonly skipped: Map<string, number> };

/** The number of findings and skipped records after which they are passed on even if no document comes. */
const MOST_WAITING = 100;

/** The documents at these URIs, in order; see {@link documentsAt}. */
export async function* openAll(uris: readonly string[], resuming?: Resuming): AsyncGenerator<Incoming> {
  for (const uri of uris) yield* documentsAt(uri, resuming);
}

/**
 * The documents at a URI, one by one: a file, a page, or the documents of a container. Everything else in a container
 * is skipped with a reason, or is a finding with its position; a finding at the end counts them all.
 */
async function* documentsAt(uri: string, resuming?: Resuming): AsyncGenerator<Incoming> {
  const alone = { ...ALONE, findings: () => [], last: true };
  try {
    const input = await openInput(uri);
    if ('document' in input) yield { ...alone, document: input.document };
    else {
      using container = input.container;
      yield* documentsIn(container, resuming);
    }
  } catch (error) {
    const finding = toFinding(uri, error);
    yield { ...alone, document: null, findings: () => [finding] };
  }
}

const ALONE = {
  document: null,
  located: (finding: Finding) => finding,
  settle: () => {},
  last: false,
  checkpoint: () => null,
} as const;

async function* documentsIn(container: Container, resuming?: Resuming): AsyncGenerator<Incoming> {
  const { uri, sha256, size } = container;
  const before = resuming?.from(sha256) ?? null;
  const start = before?.done ?? 0;
  /** Updated when it is an item's turn, so that it is right at each checkpoint. */
  const tally: Tally = {
    articles: before?.counts.articles ?? 0,
    failed: before?.counts.failed ?? 0,
    skipped: new Map(Object.entries(before?.counts.skipped ?? {})),
  };
  const checkpoint = (done: number): Checkpoint => ({
    ...{ uri, sha256, size, done },
    counts: { articles: tally.articles, failed: tally.failed, skipped: Object.fromEntries(tally.skipped) },
  });
  /** Prefixes of the SHA-256 of documents already seen: long enough to be unique. */
  const seen = new Set<string>();
  const nothing = () => ({ findings: [] as Finding[], failed: 0, skipped: [] as string[] });
  let waiting = nothing();
  /** Counts what is waiting once, when its findings are requested. */
  const take = () => {
    const { findings, failed, skipped } = waiting;
    waiting = nothing();
    return () => {
      tally.failed += failed;
      for (const why of skipped) tally.skipped.set(why, (tally.skipped.get(why) ?? 0) + 1);
      return findings;
    };
  };
  for await (const entry of container.entries(start)) {
    if (entry.kind === 'skipped') waiting.skipped.push(entry.why);
    else if (entry.kind === 'failed') {
      waiting.failed += 1;
      waiting.findings.push(findingOf(container, entry, { ...entry, severity: 'error' }));
    } else {
      const { document, warnings } = entry;
      const key = document.sha256.slice(0, 20);
      if (seen.has(key) || (start > 0 && resuming?.isThere(document))) {
        waiting.skipped.push('the same bytes as before');
        continue;
      }
      seen.add(key);
      for (const warning of warnings)
        waiting.findings.push(findingOf(container, entry, { ...warning, severity: 'warning' }));
      yield {
        document,
        findings: take(),
        located: (finding) => ({ ...findingOf(container, entry, finding), uri: document.uri }),
        settle(what) {
          if (what === 'article') tally.articles += 1;
          else tally.failed += 1;
        },
        last: false,
        checkpoint: () => (canGoOn(container, entry) ? checkpoint(entry.offset) : null),
      };
    }
    // In a container without documents, findings would otherwise pile up.
    if (waiting.findings.length + waiting.skipped.length >= MOST_WAITING)
      yield { ...ALONE, findings: take() };
  }
  const rest = take();
  yield {
    ...ALONE,
    last: true,
    findings: () => [...rest(), summaryOf(tally, container)],
    checkpoint: () => checkpoint(size),
  };
}

/** Whether a run can resume at an entry: only if offsets are those of the container itself. */
function canGoOn({ format }: Container, { within }: ContainerEntry): boolean {
  return format.kind === 'warc' && within === 0;
}

/** A finding about an entry, with its position. Each record that fails counts as one input. */
function findingOf(
  { uri: container }: Container,
  { offset, within }: ContainerEntry,
  { code, severity, message }: Omit<Finding, 'uri'>,
): Finding {
  const name = container === '-' ? 'standard input' : container.slice(container.lastIndexOf('/') + 1);
  const where = `at byte ${offset}${within > 0 ? `, unpacked byte ${within},` : ''} of ${name}`;
  const uri = `${container}#${within > 0 ? `${offset}+${within}` : offset}`;
  return { code, severity, message: `${message} (${where})`, uri };
}

function summaryOf({ articles, failed, skipped }: Tally, { uri }: Container): Finding {
  const passedOver = [...skipped].sort(([, a], [, b]) => b - a);
  const count = passedOver.reduce((sum, [, each]) => sum + each, 0);
  const names = passedOver.map(([why, each]) => `${why}: ${each}`).join(', ');
  const all = countOf(articles + failed + count, 'record');
  const message = `${all}: ${countOf(articles, 'article')}, ${count} skipped${names ? ` (${names})` : ''}, ${failed} failed`;
  return { code: 'container', severity: 'note', message, uri };
}
