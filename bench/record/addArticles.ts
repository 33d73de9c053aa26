import type { OpenRecord } from '../../src/record/index.ts';
import type { Press } from './press.ts';
import { type Took, timed } from './timed.ts';

/** Who says that it made the rows. */
export const MAKER = { program: '0.0.0-bench', model: 'invented-1' };
export const MEANING = 'invented-meaning';

/** Adds so many articles of the press with the meanings of their statements; gives what adding took, inventing left out. */
export function addArticles(record: OpenRecord, press: Press, from: number, count: number): Took {
  const printed = Array.from({ length: count }, (_, i) => press.article(from + i));
  const took = timed(() => {
    for (const { document, article, statements } of printed) record.add(document, article, statements, MAKER);
  });
  const meanings = printed.flatMap(({ statements, subjects }) =>
    statements.map(({ id, content }, i) => ({ id, vector: press.meaning(subjects[i]!, content.text) })),
  );
  record.saveEmbeddings(meanings, MEANING);
  return took;
}
