import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { updateDerivedData } from '../../src/app/actions/updateDerivedData.ts';
import { openTagger } from '../../src/app/openTagger.ts';
import { checkWords } from '../../src/app/queries/words/checkWords.ts';
import { servingOf } from '../../src/app/servingOf.ts';
import { makeDocument, type Verdict } from '../../src/data/index.ts';
import { statementsOf } from '../../src/pipeline.ts';
import { openRecord } from '../../src/record/index.ts';
import { type CheckedArticle, type Question, readChecks } from './readChecks.ts';

// Asks the questions of open.md and kept.md of a record of their articles and prints how many verdicts are right; `--show` the wrong ones.
// kept.md is for the end: nothing may be tuned on it.

type Answered = Question & { readonly given: Verdict; readonly reasons: readonly string[] };

/** Verdicts on whose strength words are given to somebody. */
const ASSURES: ReadonlySet<Verdict> = new Set(['said', 'said-differently']);

const { values: options } = parseArgs({
  options: { show: { type: 'boolean', default: false }, only: { type: 'string' } },
});

for (const half of ['open', 'kept']) {
  if (options.only !== undefined && options.only !== half) continue;
  const articles = readChecks(readFileSync(join(import.meta.dirname, `${half}.md`), 'utf8'));
  print(half, await answered(articles));
}

/** The answers to all questions, of one record of all articles. */
async function answered(articles: readonly CheckedArticle[]): Promise<Answered[]> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-checks-'));
  try {
    using record = openRecord(join(folder, 'checks.db'));
    const tagger = await openTagger({});
    const maker = { program: 'measureChecks', model: tagger.name };
    for (const [i, { text }] of articles.entries()) {
      const document = makeDocument(`https://courier.example/${i}`, new TextEncoder().encode(text));
      const { article, statements } = await statementsOf(document, tagger);
      const title = text.split('\n')[0]!;
      // Of plain text the program takes no headline; a page would have one.
      if (article)
        record.add(
          document,
          { ...article, title },
          statements.map((one) => ({ ...one, article: { ...one.article, title } })),
          maker,
        );
    }
    await tagger.close();
    await updateDerivedData(record);
    await using serving = servingOf(record, { inPlace: true });
    const answers: Answered[] = [];
    for (const question of articles.flatMap(({ questions }) => questions)) {
      const { words, speaker } = question;
      const { verdict, statements } = await checkWords(serving, { words, speaker: speaker ?? undefined });
      answers.push({ ...question, given: verdict, reasons: statements[0]?.reasons ?? [] });
    }
    return answers;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(half: string, all: readonly Answered[]): void {
  const right = all.filter(({ verdict, given }) => verdict === given);
  const assured = all.filter(({ given }) => ASSURES.has(given));
  const wrongly = assured.filter(({ verdict }) => !ASSURES.has(verdict));
  const others = all.filter(({ given }) => given === 'said-by-another');
  const othersWrong = others.filter(({ verdict }) => verdict !== 'said-by-another');
  console.log(`${half}: ${right.length} of ${all.length} verdicts are right`);
  console.log(`  said or said-differently: ${assured.length}, wrongly ${wrongly.length}`);
  console.log(`  said-by-another: ${others.length}, wrongly ${othersWrong.length}`);
  for (const [name, of] of [
    ['verdict', (one: Answered) => one.verdict],
    ['kind', (one: Answered) => one.kind],
  ] as const)
    for (const [value, some] of Map.groupBy(all, of))
      console.log(
        `  ${name} ${value}: ${some.filter(({ verdict, given }) => verdict === given).length} of ${some.length}`,
      );
  if (!options.show) return;
  for (const { words, speaker, verdict, given, reasons } of all)
    if (verdict !== given)
      console.log(`  ${speaker ?? '-'} | ${words}: ${given} (${reasons.join(', ')}), right is ${verdict}`);
}
