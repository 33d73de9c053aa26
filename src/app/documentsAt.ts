import type { Document, Finding } from '../data/index.ts';
import { type Container, type ContainerEntry, openInput } from '../read/index.ts';
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
};

/** What a container's records came to. Together they are all that it holds. */
type Tally = { articles: number; failed: number; readonly skipped: Map<string, number> };

/** So many findings are handed over at a time where no document comes. */
const MOST_FINDINGS = 100;

/** The documents at some URIs, in order: {@link documentsAt}. */
export async function* openAll(uris: readonly string[]): AsyncGenerator<Incoming> {
  for (const uri of uris) yield* documentsAt(uri);
}

/**
 * The documents at a URI, one after the other: a file, a page, or the documents of a container. Whatever else a container holds is passed
 * over by name or is a finding with its place; at the end, one finding counts all of it.
 */
async function* documentsAt(uri: string): AsyncGenerator<Incoming> {
  const alone = { findings: () => [], located: (finding: Finding) => finding, settle: () => {}, last: true };
  try {
    const input = await openInput(uri);
    if ('document' in input) yield { ...alone, document: input.document };
    else {
      using container = input.container;
      yield* documentsIn(container);
    }
  } catch (error) {
    const finding = toFinding(uri, error);
    yield { ...alone, document: null, findings: () => [finding] };
  }
}

async function* documentsIn(container: Container): AsyncGenerator<Incoming> {
  const tally: Tally = { articles: 0, failed: 0, skipped: new Map() };
  const skip = (why: string) => tally.skipped.set(why, (tally.skipped.get(why) ?? 0) + 1);
  /** The beginnings of the SHA-256 of documents there were: enough to tell them apart. */
  const seen = new Set<string>();
  let waiting: Finding[] = [];
  const take = () => {
    const taken = waiting;
    waiting = [];
    return () => taken;
  };
  const alone = { document: null, located: (finding: Finding) => finding, settle: () => {}, last: false };
  for await (const entry of container.entries()) {
    if (entry.kind === 'skipped') skip(entry.why);
    else if (entry.kind === 'failed') {
      tally.failed += 1;
      waiting.push(findingOf(container, entry, { ...entry, severity: 'error' }));
      if (waiting.length >= MOST_FINDINGS) yield { ...alone, findings: take() };
    } else {
      const { document, warnings } = entry;
      const key = document.sha256.slice(0, 20);
      if (seen.has(key)) {
        skip('the same bytes as before');
        continue;
      }
      seen.add(key);
      for (const warning of warnings)
        waiting.push(findingOf(container, entry, { ...warning, severity: 'warning' }));
      yield {
        document,
        findings: take(),
        located: (finding) => ({ ...findingOf(container, entry, finding), uri: document.uri }),
        settle(what) {
          if (what === 'article') tally.articles += 1;
          else tally.failed += 1;
        },
        last: false,
      };
    }
  }
  const before = take();
  yield { ...alone, last: true, findings: () => [...before(), summaryOf(tally, container)] };
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
