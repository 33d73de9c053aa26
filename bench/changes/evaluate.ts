/**
 * How well turns of positions are told, on pairs of statements written by hand.
 *
 *   npx node bench/changes/evaluate.ts [dev|kept] [--misses] [--json]
 *
 * `dev` is what the rules were written on, `kept` was only measured.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cosine, makePart, type Span, type Statement, statementId } from '../../src/data/index.ts';
import { loadEmbedder } from '../../src/embedding/index.ts';
import { describer } from '../../src/extract/describe/index.ts';
import { claimed, compareClaims } from '../../src/positions/index.ts';
import { annotatePlainText } from '../../src/text/annotated/annotateText.ts';
import { outerSpans } from '../../src/text/quotationMarks.ts';

const { values, positionals } = parseArgs({
  options: { misses: { type: 'boolean' }, json: { type: 'boolean' } },
  allowPositionals: true,
});

type Pair = { id: string; part: string; label: string; reason: string; earlier: Statement; later: Statement };

/** A sentence in which `[source]`, `{cue}` and `<content>` are marked → a statement. */
function statementOf(marked: string): Statement {
  const spans = { source: [] as Span[], cue: [] as Span[], content: [] as Span[] };
  const names = { '[': 'source', '{': 'cue', '<': 'content' } as const;
  let text = '';
  let open: { name: keyof typeof spans; start: number } | null = null;
  for (const character of marked) {
    const name = names[character as keyof typeof names];
    if (name) open = { name, start: text.length };
    else if (/[\]}>]/.test(character) && open) {
      spans[open.name].push([open.start, text.length]);
      open = null;
    } else text += character;
  }
  const annotated = annotatePlainText(text);
  const described = describer(annotated, null, outerSpans(annotated.quotations))(spans);
  return {
    ...described,
    id: statementId('pairs', spans),
    article: { id: '', uri: '', title: null, publisher: null, byline: [], publishedAt: null, sha256: '' },
    source: makePart(text, spans.source),
    cue: makePart(text, spans.cue),
    content: makePart(text, spans.content)!,
    speaker: null,
    speakers: [],
    conditions: described.conditions.map(({ connective, span, text: words }) => ({
      connective,
      span,
      text: words,
    })),
    within: null,
    confidence: 1,
    model: '',
  };
}

const [, ...rows] = readFileSync(join(import.meta.dirname, 'pairs.tsv'), 'utf8')
  .trim()
  .split('\n');
const pairs = rows.map((row): Pair => {
  const [id = '', part = '', label = '', reason = '', earlier = '', later = ''] = row.split('\t');
  return { id, part, label, reason, earlier: statementOf(earlier), later: statementOf(later) };
});

const LABEL = { stance: 'change', number: 'change', narrowed: 'narrowed', widened: 'widened' } as const;
const model = await loadEmbedder();
for (const part of positionals.length > 0 ? positionals : ['dev', 'kept']) {
  const table: Record<string, Record<string, number>> = {};
  let [told, right, turns, rightly] = [0, 0, 0, 0];
  for (const pair of pairs.filter((one) => one.part === part)) {
    const nearness = cosine(
      await model.embed(pair.earlier.content.text),
      await model.embed(pair.later.content.text),
    );
    const turn = compareClaims(claimed(pair.earlier), claimed(pair.later), nearness);
    const found = turn ? LABEL[turn.kind] : 'none';
    table[pair.label] ??= {};
    table[pair.label]![found] = (table[pair.label]![found] ?? 0) + 1;
    const isTurn = !['same', 'unrelated'].includes(pair.label);
    if (turn) told += 1;
    if (turn && isTurn) right += 1;
    if (turn && found === pair.label) rightly += 1;
    if (isTurn) turns += 1;
    if (values.misses && found !== pair.label && (turn || isTurn))
      console.log(
        `${pair.id} ${pair.label} → ${found} ${turn?.reason ?? ''} (${nearness.toFixed(2)})\n   ${pair.earlier.cue?.text}: ${pair.earlier.content.text}\n   ${pair.later.cue?.text}: ${pair.later.content.text}`,
      );
  }
  const percent = (a: number, b: number) => (b === 0 ? null : Math.round((1000 * a) / b) / 10);
  const figures = {
    part,
    pairs: pairs.filter((one) => one.part === part).length,
    precision: percent(right, told),
    recall: percent(right, turns),
    kindRight: percent(rightly, told),
    table,
  };
  if (values.json) console.log(JSON.stringify(figures));
  else console.log(figures);
}
await model.close();
