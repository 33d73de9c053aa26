import type { ComparedField, Document } from '../../data/index.ts';
import { statementsOf, type TurnOptions } from '../../pipeline.ts';
import { openAgain } from '../../read/index.ts';
import type { Carried, OpenRecord } from '../../record/index.ts';
import type { OnFinding } from '../inputs.ts';
import { openTagger, type TaggerOptions } from '../openTagger.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import { readerOf, type TimeLimitOptions } from '../readerOf.ts';
import type { Running } from './running.ts';

/** Result of reading documents again: the number of articles, and changes of their statements. */
export type Reprocessed = {
  articles: number;
  same: number;
  added: number;
  vanished: number;
  /** The number of statements that differ, by field. */
  changed: Partial<Record<ComparedField, number>>;
};

export type ReprocessOptions = Running &
  TaggerOptions &
  TimeLimitOptions &
  TurnOptions & {
    /** Whether to read all articles again, even those read by this program and model. */
    readonly all?: boolean;
    readonly nested?: number;
    readonly onFinding: OnFinding;
  };

/**
 * Reads documents again that were read by another program version or model. A run that was interrupted continues where
 * it stopped.
 */
export async function reprocess(
  record: OpenRecord,
  { all = false, nested, signal, onFinding, onProgress = () => {}, ...options }: ReprocessOptions,
): Promise<Readonly<Reprocessed>> {
  const tagger = await openTagger(options);
  await using reader = await readerOf(options);
  const maker = { program: PROGRAM_VERSION, model: tagger.name };
  const wanted = all ? { program: '', model: '' } : maker;
  const total = record.countOutdated(wanted);
  const counts: Reprocessed = { articles: 0, same: 0, added: 0, vanished: 0, changed: {} };
  let done = 0;
  onProgress({ what: 'articles', done, total });

  async function read(id: string, document: Document): Promise<void> {
    const { article, statements, findings } = await statementsOf(document, tagger, {
      reader,
      chair: options.chair,
      questions: options.questions,
      ...(nested === undefined ? {} : { nested }),
    });
    for (const finding of findings) onFinding(finding);
    if (article) {
      counts.articles += 1;
      count(counts, record.replaceReading(article, statements, maker));
    } else if (record.article(id)) {
      const message = 'no article is found in it any more; the earlier reading stays';
      onFinding({ code: 'no-article', severity: 'error', message, uri: document.uri });
    }
  }

  using again = openAgain({ whole: false });
  try {
    for (const { id, document } of record.outdated(wanted)) {
      if (signal?.aborted) break;
      const found = document ?? (await again.read(record.reference({ article: id })!));
      if (typeof found === 'string') {
        const message = `not here: ${found}; the earlier reading stays`;
        onFinding({ code: 'not-here', severity: 'warning', message, uri: record.article(id)?.uri ?? id });
      } else await read(id, found);
      done += 1;
      onProgress({ what: 'articles', done, total });
    }
  } finally {
    await tagger.close();
  }
  return counts;
}

/** Adds the changes in one article to the counts. */
function count(counts: Reprocessed, carried: readonly Carried[]): void {
  for (const { earlier, later, changed } of carried) {
    if (!earlier) counts.added += 1;
    else if (!later) counts.vanished += 1;
    else if (changed.length === 0) counts.same += 1;
    for (const what of changed) counts.changed[what] = (counts.changed[what] ?? 0) + 1;
  }
}
