/**
 * How well changes of position are found, on pairs of statements that people wrote. `kept.tsv` and `first-kept.tsv` are for the end: nothing
 * may be learned from them or chosen on them.
 *
 *   npm run measure:changes -- [open|first-open|kept|first-kept …] [--show] [--json]
 */
import { parseArgs } from 'node:util';
import { claimed } from '../../src/positions/index.ts';
import { decideChange } from '../../src/positions/pairs/decideChange.ts';
import { comparable } from '../../src/positions/pairs/pairFeatures.ts';
import { embedTexts } from './embedTexts.ts';
import { type LabelledPair, readPairs } from './readPairs.ts';

const PARTS = ['open', 'first-open', 'kept', 'first-kept'];
const KIND = { stance: 'change', number: 'change', narrowed: 'narrowed', widened: 'widened' } as const;

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, show: { type: 'boolean' } },
  allowPositionals: true,
});
for (const part of positionals.length > 0 ? positionals : PARTS) await measure(part);

async function measure(part: string): Promise<void> {
  const pairs = readPairs(`${part}.tsv`);
  const embedded = await embedTexts(
    pairs.flatMap(({ earlier, later }) => [earlier.content.text, later.content.text]),
  );
  const of = (statement: LabelledPair['earlier']) =>
    comparable(claimed(statement), embedded.get(statement.content.text)!);
  const found = pairs.map((pair) => {
    const decided = decideChange(of(pair.earlier), of(pair.later));
    return { pair, decided, listed: decided !== null };
  });
  const listed = found.filter((one) => one.listed);
  const right = listed.filter(({ pair }) => isChange(pair));
  const kinds = right.filter(({ pair, decided }) => KIND[decided!.kind] === pair.label);
  const figures = {
    part,
    pairs: pairs.length,
    changes: pairs.filter(isChange).length,
    listed: listed.length,
    right: right.length,
    precision: percent(right.length, listed.length),
    recall: percent(right.length, pairs.filter(isChange).length),
    'of the right kind': percent(kinds.length, right.length),
    labels: Object.fromEntries(
      [...Map.groupBy(found, ({ pair }) => pair.label)].map(([label, some]) => [
        label,
        `${some.filter((one) => one.listed).length} of ${some.length} listed`,
      ]),
    ),
  };
  console.log(values.json ? JSON.stringify(figures) : figures);
  if (values.show)
    for (const { pair, decided, listed: is } of found)
      if (is !== isChange(pair))
        console.log(
          `${pair.label}, ${pair.sort}: ${decided?.certainty.toFixed(2) ?? '–'}\n   ${words(pair.earlier)}\n   ${words(pair.later)}`,
        );
}

function isChange({ label }: LabelledPair): boolean {
  return label !== 'same' && label !== 'unrelated';
}

function words({ cue, content }: LabelledPair['earlier']): string {
  return `${cue?.text}: ${content.text}`;
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}
