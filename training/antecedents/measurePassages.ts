/**
 * Measures who speaks in passages with names that no list has: for each marked pronoun that is the source of a statement, whether the
 * program gives the right speaker, a wrong one or none, and how that agrees with the confidence of the speaker.
 *
 *   npx node training/antecedents/measurePassages.ts [dev|kept] [--show] [--model DIR]
 */
import { parseArgs } from 'node:util';
import { makeDocument, type Speaker } from '../../src/data/index.ts';
import { loadTagger } from '../../src/extract/index.ts';
import { statementsOf } from '../../src/pipeline.ts';
import { readPassages } from './readPassages.ts';

const { values, positionals } = parseArgs({
  options: { show: { type: 'boolean' }, model: { type: 'string' } },
  allowPositionals: true,
});
const which = positionals[0] === 'kept' ? 'kept' : 'dev';
const tagger = await loadTagger({ ...(values.model ? { folder: values.model } : {}), threads: 1 });
type Judged = { readonly right: boolean; readonly confidence: number };
const given: Judged[] = [];
const counts = { right: 0, wrong: 0, none: 0, missing: 0 };
for (const { group, text, pronouns } of readPassages(which)) {
  const document = makeDocument('passage.txt', new TextEncoder().encode(text));
  const { statements } = await statementsOf(document, tagger);
  for (const { span, means } of pronouns) {
    const statement = statements.find(({ source }) => source?.spans[0]?.[0] === span[0]);
    const verdict = statement ? judge(statement.speaker, means) : 'missing';
    counts[verdict] += 1;
    if (statement?.speaker)
      given.push({ right: verdict === 'right', confidence: statement.speaker.confidence ?? 1 });
    if (values.show && verdict !== 'right') {
      const { name = 'nobody', confidence = '' } = statement?.speaker ?? {};
      console.log(
        `${verdict} · ${group} · ${text.slice(...span)} = ${means.join(' | ') || 'nobody'}, found ${name} ${confidence}\n    ${text.replaceAll('\n\n', '¶')}`,
      );
    }
  }
}
await tagger.close();
const { right, wrong, none, missing } = counts;
console.log(
  `${which}: right ${right}, wrong ${wrong}, nobody ${none}, no such statement ${missing}; ${percent(right, right + wrong + none)} of statements right, ${percent(right, right + wrong)} of names given right`,
);
for (let low = 0; low < 1; low += 0.1) {
  const bin = given.filter(({ confidence }) => confidence >= low && confidence < low + 0.1);
  if (bin.length > 0)
    console.log(
      `  confidence ${low.toFixed(1)}–${(low + 0.1).toFixed(1)}: ${bin.length}, ${percent(bin.filter((one) => one.right).length, bin.length)} right`,
    );
}

function judge(speaker: Speaker | null, means: readonly string[]): 'right' | 'wrong' | 'none' {
  const names = speaker?.name.toLowerCase().split(' | ').sort().join(' | ');
  if (names === undefined) return means.length === 0 ? 'right' : 'none';
  return names ===
    means
      .map((name) => name.toLowerCase())
      .sort()
      .join(' | ')
    ? 'right'
    : 'wrong';
}

function percent(some: number, all: number): string {
  return all === 0 ? '–' : `${((100 * some) / all).toFixed(1)} %`;
}
