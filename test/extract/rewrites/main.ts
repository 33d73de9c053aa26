/** `npm run rewrites -- --articles 1000 --seed 1`: joins, splits and re-quotes the samples and says which statements are lost. */
import { parseArgs } from 'node:util';
import { measureRewrites } from './measureRewrites.ts';

const { values } = parseArgs({
  options: { articles: { type: 'string' }, seed: { type: 'string' }, show: { type: 'boolean' } },
});
const articles = Number(values.articles ?? 1000);
const seed = Number(values.seed ?? 1);
const sum = { expected: 0, lost: 0, given: 0 };
for await (const { rewritten, findings, losses } of measureRewrites(articles, seed)) {
  sum.expected += losses.expected;
  // What a finding names is not lost silently.
  if (findings === 0) sum.lost += losses.lost.length;
  sum.given += losses.given.length;
  if (!values.show || losses.lost.length + losses.given.length === 0) continue;
  console.log(`\n── ${rewritten.made}\n${rewritten.text}`);
  for (const row of losses.lost) console.log(`lost: ${row.speaker ?? ''} ${row.cue}: ${row.content}`);
  for (const { row, to } of losses.given)
    console.log(`${row.speaker} ${row.cue}: ${row.content}\n  given to ${to}`);
}
const share = (count: number) => `${((100 * count) / sum.expected).toFixed(2)} %`;
console.log(
  `${articles} articles with seed ${seed}, ${sum.expected} statements: ${sum.lost} lost without a finding (${share(sum.lost)}), ` +
    `${sum.given} with another's name (${share(sum.given)})`,
);
