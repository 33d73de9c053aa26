import type { Correction } from '../../data/index.ts';
import type { DuplicateCount, Linked, OpenRecord } from '../../record/index.ts';
import { linkPeople } from './linkPeople.ts';
import type { Running } from './running.ts';

/** How many embeddings are saved at a time: what a killed run has to do again. */
const AT_ONCE = 200;

/** What the data that follow from the articles came to. */
export type DerivedData = {
  readonly linked: Linked;
  /** Null where the run was ended before it looked for them. */
  readonly duplicates: DuplicateCount | null;
};

/** How derived data are made; `threads` compute embeddings, one by default. */
export type DerivingOptions = Running & { readonly threads?: number };

/**
 * Brings up to date what follows from the articles of a record: who the speakers are, which statements several articles have, and the
 * embeddings. What a run leaves when it is ended, the next one does.
 */
export async function updateDerivedData(
  record: OpenRecord,
  options: DerivingOptions = {},
): Promise<DerivedData> {
  const linked = await linkPeople(record);
  if (options.signal?.aborted) return { linked, duplicates: null };
  const duplicates = record.findDuplicates();
  // Last: by what has no embedding the next run sees that this one was cut off.
  await embedStatements(record, options);
  return { linked, duplicates };
}

/** Corrections that leave the speakers who they are. */
const OF_WORDS: ReadonlySet<Correction['what']> = new Set(['spans', 'act', 'conditions']);

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
  if (record.lacksEmbeddings()) await embedStatements(record, options);
}

/** Computes the embeddings that statements lack. */
export async function embedStatements(
  record: OpenRecord,
  { threads = 1, signal, onProgress = () => {} }: DerivingOptions = {},
): Promise<void> {
  const { loadEmbedder } = await import('../../embedding/index.ts');
  const model = await loadEmbedder({ threads });
  const total = record.countWithoutEmbedding(model.name);
  let done = 0;
  const report = () => onProgress({ what: 'embeddings', done, total });
  try {
    report();
    for (;;) {
      const some = record.withoutEmbedding(model.name, AT_ONCE);
      if (some.length === 0 || signal?.aborted) return;
      const embeddings = [];
      for (const { id, text } of some) {
        if (signal?.aborted) break;
        embeddings.push({ id, vector: await model.embed(text) });
        done += 1;
        report();
      }
      record.saveEmbeddings(embeddings, model.name);
    }
  } finally {
    await model.close();
  }
}
