import type { Correction } from '../../data/index.ts';
import type { DuplicateCount, Linked, OpenRecord } from '../../record/index.ts';
import { inOrder, openEmbedding, type ProcessOptions } from '../processes/index.ts';
import { countNewSources } from './countSources.ts';
import { linkPeople } from './linkPeople.ts';
import type { Running } from './running.ts';

/** How many embeddings are saved at a time; a killed run has to repeat at most this many. */
const AT_ONCE = 200;
/** How many texts are sent to a process at a time. */
const TOGETHER = 10;

/** Results of updating derived data. */
export type DerivedData = {
  readonly linked: Linked;
  /** Null if the run was interrupted before this step. */
  readonly duplicates: DuplicateCount | null;
};

/** How embeddings are computed: by this many processes, or threads of this process. */
export type DerivingOptions = Running & ProcessOptions & { readonly threads?: number };

/**
 * Updates the data derived from a record's articles: links of speakers to people, counts of sources, near-duplicates,
 * and embeddings. If it is interrupted, the next run does the rest.
 */
export async function updateDerivedData(
  record: OpenRecord,
  options: DerivingOptions = {},
): Promise<DerivedData> {
  const linked = await linkPeople(record);
  await countNewSources(record, options);
  if (options.signal?.aborted) return { linked, duplicates: null };
  const duplicates = record.findDuplicates();
  // Last, because a missing embedding tells the next run that this one was interrupted.
  await embedStatements(record, options);
  return { linked, duplicates };
}

/** Corrections that cannot change who the speakers are. */
const OF_WORDS: ReadonlySet<Correction['what']> = new Set(['spans', 'act', 'conditions', 'confirm']);

/**
 * Updates the data that depend on corrections, or on undoing them: links of speakers, if `corrections` can change them,
 * and embeddings of changed contents.
 */
export async function updateAfterCorrections(
  record: OpenRecord,
  corrections: readonly Pick<Correction, 'what'>[],
  options: DerivingOptions = {},
): Promise<void> {
  if (corrections.some(({ what }) => !OF_WORDS.has(what))) await linkPeople(record);
  await countNewSources(record, options);
  if (record.lacksEmbeddings()) await embedStatements(record, options);
}

/** Computes missing embeddings of statements. */
export async function embedStatements(
  record: OpenRecord,
  { signal, onProgress = () => {}, ...options }: DerivingOptions = {},
): Promise<void> {
  const { embedderName } = await import('../../embedding/index.ts');
  const name = await embedderName();
  const total = record.countWithoutEmbedding(name);
  await using embedding = openEmbedding({ ...options, texts: total });
  let done = 0;
  const report = () => onProgress({ what: 'embeddings', done, total });
  report();
  for (;;) {
    const some = record.withoutEmbedding(name, AT_ONCE);
    if (some.length === 0 || signal?.aborted) return;
    const vectors = new Map<string, Int8Array>();
    const texts = [...new Set(some.map(({ text }) => text))];
    const embed = async (group: readonly string[]) => (signal?.aborted ? [] : embedding.embed(group));
    for await (const { item, result } of inOrder(groupsOf(texts), () => embedding.atOnce, embed))
      for (const [i, vector] of result.entries()) vectors.set(item[i]!, vector);
    const embeddings = some.flatMap(({ id, text }) => {
      const vector = vectors.get(text);
      return vector ? [{ id, vector }] : [];
    });
    record.saveEmbeddings(embeddings, name);
    done += embeddings.length;
    report();
  }
}

function groupsOf(texts: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(texts.length / TOGETHER) }, (_, i) =>
    texts.slice(i * TOGETHER, (i + 1) * TOGETHER),
  );
}
