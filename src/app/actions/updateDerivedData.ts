import type { Correction } from '../../data/index.ts';
import type { DuplicateCount, Linked, OpenRecord } from '../../record/index.ts';
import { inOrder, openEmbedding, type ProcessOptions } from '../processes/index.ts';
import { countNewSources } from './countSources.ts';
import { linkPeople } from './linkPeople.ts';
import type { Running } from './running.ts';

/** How many embeddings are saved at a time: what a killed run has to do again. */
const AT_ONCE = 200;
/** How many texts are sent to a process together. */
const TOGETHER = 10;

/** What the data that follow from the articles came to. */
export type DerivedData = {
  readonly linked: Linked;
  /** Null where the run was ended before it looked for them. */
  readonly duplicates: DuplicateCount | null;
};

/** How derived data are made: embeddings by so many processes, or threads of this one. */
export type DerivingOptions = Running & ProcessOptions & { readonly threads?: number };

/**
 * Brings up to date what follows from the articles of a record: who the speakers are, what is counted of them, which statements several
 * articles have, and the embeddings. What a run leaves when it is ended, the next one does.
 */
export async function updateDerivedData(
  record: OpenRecord,
  options: DerivingOptions = {},
): Promise<DerivedData> {
  const linked = await linkPeople(record);
  await countNewSources(record, options);
  if (options.signal?.aborted) return { linked, duplicates: null };
  const duplicates = record.findDuplicates();
  // Last: by what has no embedding the next run sees that this one was cut off.
  await embedStatements(record, options);
  return { linked, duplicates };
}

/** Corrections that leave the speakers who they are. */
const OF_WORDS: ReadonlySet<Correction['what']> = new Set(['spans', 'act', 'conditions', 'confirm']);

/**
 * Brings up to date what follows from corrections, or from undoing them: who the speakers are, where `corrections` may change that, and the
 * embeddings of contents that have changed.
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

/** Computes the embeddings that statements lack. */
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
