import type { Correction } from '../data/index.ts';
import type { OpenRecord } from '../record/index.ts';
import { linkPeople } from './linkPeople.ts';
import { countOf } from './output/countOf.ts';
import type { Interrupt } from './terminal/interrupt.ts';
import { makeProgress } from './terminal/progress.ts';

/** How many meanings are kept at a time: what a killed run has to do again. */
const AT_ONCE = 200;

/**
 * What is to be done once articles came in: finds out who the speakers are, which statements several articles have, and what they mean.
 * Gives lines that say what came of it. What an interrupt leaves is done by the next run.
 */
export async function updateDerivedData(
  record: OpenRecord,
  options: { quiet?: boolean; threads?: number; interrupt: Interrupt },
): Promise<string[]> {
  const linked = await linkPeople(record);
  const said = linked === null ? [] : [linked];
  if (options.interrupt.asked()) return said;
  const { statements, groups } = record.findDuplicates();
  if (groups > 0)
    said.push(`${countOf(groups, 'statement')} found in several articles, ${statements} times in all`);
  // Last: by what has no meaning the next run sees that this one was cut off.
  await embedStatements(record, options);
  return said;
}

/** Corrections that leave the speakers who they are. */
const OF_WORDS: ReadonlySet<Correction['what']> = new Set(['spans', 'act', 'conditions']);

/**
 * What is to be done once statements were corrected, or corrections undone: finds out who the speakers are where `corrections` may say of them,
 * and what contents mean that became others.
 */
export async function updateAfterCorrections(
  record: OpenRecord,
  corrections: readonly Pick<Correction, 'what'>[],
  options: { quiet?: boolean; interrupt: Interrupt },
): Promise<void> {
  if (corrections.some(({ what }) => !OF_WORDS.has(what))) await linkPeople(record);
  if (record.lacksEmbeddings()) await embedStatements(record, options);
}

/** Finds out what the statements mean whose meaning is not known yet. */
export async function embedStatements(
  record: OpenRecord,
  { quiet, threads, interrupt }: { quiet?: boolean; threads?: number; interrupt: Interrupt },
): Promise<void> {
  const { loadEmbedder } = await import('../embedding/index.ts');
  const model = await loadEmbedder({ threads: threads ?? 1 });
  const progress = makeProgress(record.countWithoutEmbedding(model.name), !quiet, 'meanings');
  try {
    for (;;) {
      const some = record.withoutEmbedding(model.name, AT_ONCE);
      if (some.length === 0 || interrupt.asked()) return;
      const meanings = [];
      for (const { id, text } of some) {
        meanings.push({ id, vector: await model.embed(text) });
        progress.step();
      }
      record.saveEmbeddings(meanings, model.name);
    }
  } finally {
    progress.end();
    await model.close();
  }
}
