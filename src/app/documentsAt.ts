import type { Document, Finding } from '../data/index.ts';
import { type Container, type ContainerEntry, openInput } from '../read/index.ts';
import type { ContainerProgress } from '../record/index.ts';
import { countOf } from '../text/countOf.ts';
import { toFinding } from './inputs.ts';

/** A document of an input, or, where it is null, findings alone. */
export type Incoming = {
  readonly document: Document | null;
  /** What there is to know before it; to be called once all before it are settled. */
  readonly findings: () => readonly Finding[];
  /** A finding on the document that also says where in a container it is. */
  readonly located: (finding: Finding) => Finding;
  /** Says what came of the document. */
  readonly settle: (what: 'article' | 'no article') => void;
  /** Whether it is the last of its input. */
  readonly last: boolean;
  /** How far its container is done once it is its turn, before the document itself; null where no run can go on there. */
  readonly checkpoint: () => Checkpoint | null;
};

export type Checkpoint = Omit<ContainerProgress, 'program' | 'model'>;

/** Where a run goes on in a container, and whether the record has a document from another place in its container. */
export type Resuming = {
  readonly from: (sha256: string) => Checkpoint | null;
  readonly isThere: (document: Document) => boolean;
};

/** What a container's records came to. Together they are all that it holds. */
type Tally = { articles: number; failed: number; readonly skipped: Map<string, number> };

/** So much is handed over at a time where no document comes. */
const MOST_WAITING = 100;

/** The documents at some URIs, in order: {@link documentsAt}. */
export async function* openAll(uris: readonly string[], resuming?: Resuming): AsyncGenerator<Incoming> {
  for (const uri of uris) yield* documentsAt(uri, resuming);
}

/**
 * The documents at a URI, one after the other: a file, a page, or the documents of a container. Whatever else a container holds is passed
 * over by name or is a finding with its place; at the end, one finding counts all of it.
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
  /** Counted when the turn of an item comes, so that it is true at each checkpoint. */
  const tally: Tally = {
    articles: before?.counts.articles ?? 0,
    failed: before?.counts.failed ?? 0,
    skipped: new Map(Object.entries(before?.counts.skipped ?? {})),
  };
  const checkpoint = (done: number): Checkpoint => ({
    ...{ uri, sha256, size, done },
    counts: { articles: tally.articles, failed: tally.failed, skipped: Object.fromEntries(tally.skipped) },
  });
  /** The beginnings of the SHA-256 of documents there were: enough to tell them apart. */
  const seen = new Set<string>();
  const nothing = () => ({ findings: [] as Finding[], failed: 0, skipped: [] as string[] });
  let waiting = nothing();
  /** What waits is counted once, when its findings are asked for. */
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
    // What a container without documents holds is not gathered either.
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

/** Whether reading can begin at an entry: where offsets are those of the container itself. */
function canGoOn({ format }: Container, { within }: ContainerEntry): boolean {
  return format.kind === 'warc' && within === 0;
}

/** A finding on an entry, which says where it is; each record that fails counts as an input of its own. */
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
