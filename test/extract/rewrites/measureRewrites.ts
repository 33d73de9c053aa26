import { randomOf } from '../../../bench/record/random.ts';
import { makeDocument } from '../../../src/data/index.ts';
import { loadTagger } from '../../../src/extract/index.ts';
import { statementsOf } from '../../../src/pipeline.ts';
import { knownArticles } from './knownArticles.ts';
import { type Losses, lossesOf } from './lostStatements.ts';
import { type Rewritten, rewrite } from './rewrite.ts';

/** What was lost in one rewritten article. */
export type Measured = { readonly rewritten: Rewritten; readonly findings: number; readonly losses: Losses };

/** What the program loses in `articles` rewritten articles; the same seed makes the same ones. */
export async function* measureRewrites(articles: number, seed: number): AsyncGenerator<Measured> {
  const known = knownArticles();
  const tagger = await loadTagger();
  for (let i = 0; i < articles; i++) {
    const rewritten = rewrite(known, randomOf(seed, i));
    const document = makeDocument(`rewritten-${i}.txt`, new TextEncoder().encode(rewritten.text));
    const { statements, findings } = await statementsOf(document, tagger);
    yield { rewritten, findings: findings.length, losses: lossesOf(rewritten, statements) };
  }
}
